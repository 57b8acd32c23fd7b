namespace SendDashboard.Insight.Pages.Measures;

/// <summary>How far an agency's data goes.</summary>
public sealed record Freshness(string Agency, DateOnly? UpTo, DateTime LoadedAt, long Deliveries);
