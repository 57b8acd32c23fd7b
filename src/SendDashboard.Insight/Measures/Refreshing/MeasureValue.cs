namespace SendDashboard.Insight.Measures.Refreshing;

/// <summary>One row of <c>measure.value</c> before it has a number.</summary>
internal sealed record MeasureValue(
    string Slug, string AreaCode, MeasurePeriod Period, string Breakdown, string Member, string Source,
    decimal? Numerator, decimal? Denominator, MeasureResult Result, string? Symbol, IReadOnlyList<long> Deliveries, string Definition);
