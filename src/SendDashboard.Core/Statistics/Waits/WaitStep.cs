namespace SendDashboard.Core.Statistics.Waits;

/// <summary>One time at which waits ended, or were last seen.</summary>
/// <param name="Time">In the unit of the waits.</param>
/// <param name="AtRisk">How many were still waiting just before.</param>
/// <param name="Ended">How many waits ended then.</param>
/// <param name="Censored">How many were still waiting when last seen then; they count as at risk at this time.</param>
/// <param name="Waiting">The chance of waiting longer than this, from 1 to 0.</param>
/// <param name="Variance">Greenwood's variance of that chance; null once the chance is 0.</param>
/// <param name="Limits">Log minus log limits of that chance; null while it is 1 and once it is 0.</param>
public sealed record WaitStep(double Time, int AtRisk, int Ended, int Censored, double Waiting, double? Variance, Interval? Limits);
