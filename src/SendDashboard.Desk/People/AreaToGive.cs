namespace SendDashboard.Desk.People;

/// <summary>One area whose local figures somebody can be shown.</summary>
public sealed record AreaToGive(string Code, string Name);
