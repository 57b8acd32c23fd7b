namespace SendDashboard.Insight.Pages.Loads;

/// <summary>How many people were matched in one way; null where there are too few to say, or where it would tell how few others were.</summary>
public sealed record LoadLink(string Method, long? People);
