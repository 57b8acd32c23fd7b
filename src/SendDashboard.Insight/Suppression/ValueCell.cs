using SendDashboard.Insight.Measures.Refreshing;

namespace SendDashboard.Insight.Suppression;

/// <summary>One local value as it is, before it is decided what may be shown of it.</summary>
internal sealed record ValueCell(long ValueId, MeasurePeriod Period, string Breakdown, string Member, decimal? Numerator, decimal? Denominator);
