namespace SendDashboard.Insight.Measures;

/// <summary>One member of a dimension: its code in data and addresses, and its name.</summary>
public sealed record DimensionMember(string Code, string Label);
