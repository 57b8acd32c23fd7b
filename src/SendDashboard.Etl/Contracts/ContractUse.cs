namespace SendDashboard.Etl.Contracts;

/// <summary>One use of a contract: the same layout may serve a yearly return and a monthly snapshot.</summary>
/// <param name="Name">Name kept with the delivery, such as <c>return</c> or <c>in-year</c>.</param>
/// <param name="WhenField">Field of the period's table that tells the uses apart; null when there is only one.</param>
/// <param name="WhenValue">What that field holds for this use; matched without regard to case.</param>
/// <param name="Period">How its period is read.</param>
public sealed record ContractUse(string Name, string? WhenField, string? WhenValue, PeriodRule Period);
