namespace SendDashboard.Etl.Loading;

/// <summary>What came of a request to undo a delivery.</summary>
/// <param name="Code">Message code when it was refused; null when it was not.</param>
/// <param name="IsDone">It has been obeyed to the end already, by another worker.</param>
public sealed record WithdrawalResult(string? Code, bool IsDone);
