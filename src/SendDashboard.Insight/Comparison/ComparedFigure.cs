namespace SendDashboard.Insight.Comparison;

/// <summary>One side of a comparison: the counts, value and limits as the audience sees them.</summary>
public sealed record ComparedFigure(decimal? Numerator, decimal? Denominator, decimal? Value, decimal? Lower, decimal? Upper);
