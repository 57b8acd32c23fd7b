namespace SendDashboard.Local.Demo.Life;

/// <summary>What the plan gives as the primary and, for some, the secondary need from a day on.</summary>
internal sealed record Need(DateOnly From, string Primary, string? Secondary);
