namespace SendDashboard.Desk.Governance;

/// <summary>Something unusual one person did on one day.</summary>
/// <param name="AccountId">Number of the account; null when nobody was signed in.</param>
/// <param name="Name">Who.</param>
/// <param name="Organisation">Of which organisation.</param>
/// <param name="Day">Which day, in London.</param>
/// <param name="Pattern">out-of-hours, far-more-than-usual, over-200-in-an-hour, refusals or large-export.</param>
/// <param name="Times">How many pages, refusals or rows.</param>
public sealed record UnusualAccess(long? AccountId, string Name, string? Organisation, DateOnly Day, string Pattern, long Times);
