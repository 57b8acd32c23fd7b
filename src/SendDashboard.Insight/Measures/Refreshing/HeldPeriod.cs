namespace SendDashboard.Insight.Measures.Refreshing;

/// <summary>A period of a measure that holds current local values, and the definition they were worked out by.</summary>
internal sealed record HeldPeriod(string Slug, string Definition, MeasurePeriod Period);
