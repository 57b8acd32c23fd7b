namespace SendDashboard.Insight.Comparison;

/// <summary>One area chosen to be compared with.</summary>
public sealed record ComparatorArea(string Code, string Name);
