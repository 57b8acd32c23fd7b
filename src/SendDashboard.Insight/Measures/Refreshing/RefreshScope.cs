namespace SendDashboard.Insight.Measures.Refreshing;

/// <summary>What a refresh worked out: one period of a measure from one source, or (no period) all of them. Only there may a value be retired.</summary>
internal sealed record RefreshScope(string Slug, string Source, MeasurePeriod? Period);
