namespace SendDashboard.Insight.Pages.Loads;

/// <summary>The load that brought the very same bytes before.</summary>
public sealed record EarlierLoad(long Run, DateTime PublishedAt);
