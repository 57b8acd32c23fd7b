namespace SendDashboard.Desk.People;

/// <summary>What came of adding somebody.</summary>
/// <param name="Added">Number of the account; null when it was refused.</param>
/// <param name="Refusal">Why: a short word.</param>
public sealed record AddedPerson(long? Added, string? Refusal);
