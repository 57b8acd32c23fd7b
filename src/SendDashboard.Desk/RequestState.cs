namespace SendDashboard.Desk;

/// <summary>Where a request stands.</summary>
/// <param name="State">queued, taken, done or refused.</param>
/// <param name="Run">The run that answers it, once taken.</param>
/// <param name="AnswerCode">Message code when refused.</param>
public sealed record RequestState(string State, long? Run, string? AnswerCode);
