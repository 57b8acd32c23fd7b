namespace SendDashboard.Insight.Measures.Refreshing;

/// <summary>One cell as the database summed it: a period, area and member, and the deliveries that its rows came from.</summary>
internal sealed record CellSum(
    MeasurePeriod Period, string AreaCode, string Breakdown, string Member, decimal? Numerator, decimal? Denominator, IReadOnlyList<long> Deliveries);
