namespace SendDashboard.Core.Statistics.Waits;

/// <summary>How waits run down: the chance of still waiting, step by step.</summary>
/// <param name="Steps">One for each time at which a wait ended or was last seen, shortest first; empty when refused.</param>
/// <param name="People">Waits, ended or not.</param>
/// <param name="Median">The wait that half do not pass. Refused, as too few values, where half have not ended yet.</param>
/// <param name="MedianLower">Lower limit of the median; null where the curve does not reach it.</param>
/// <param name="MedianUpper">Upper limit of the median; null where the curve does not reach it, which is common.</param>
/// <param name="Refusal">Why there is no curve.</param>
public sealed record WaitCurve(
    IReadOnlyList<WaitStep> Steps, int People, double? Median, double? MedianLower, double? MedianUpper, Refusal Refusal)
{
    /// <summary>The chance of waiting longer than <paramref name="time"/>: 1 before the first wait ended.</summary>
    public double WaitingAfter(double time) => Steps.LastOrDefault(step => step.Time <= time)?.Waiting ?? 1;

    /// <summary>How many were still waiting just before <paramref name="time"/>: the row of numbers under the curve.</summary>
    public int AtRisk(double time) => Steps.FirstOrDefault(step => step.Time >= time)?.AtRisk ?? 0;

    /// <summary>The steps with at least <paramref name="people"/> at risk; what comes later is not drawn.</summary>
    public IEnumerable<WaitStep> Drawn(int people = 5) => Steps.TakeWhile(step => step.AtRisk >= people);
}
