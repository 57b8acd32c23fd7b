namespace SendDashboard.Core.Statistics.Signals;

/// <summary>Whether a yearly series is changing, on its last five points.</summary>
/// <param name="Direction">NotSet when the test cannot be done.</param>
/// <param name="Slope">Change per point, in the unit of the values; null when not done.</param>
/// <param name="ChiSquare">The slope over its standard error, squared; null when not done.</param>
/// <param name="Refusal">Why the test cannot be done.</param>
public sealed record Trend(TrendDirection Direction, double? Slope, double? ChiSquare, Refusal Refusal)
{
    /// <summary>Points used. Fewer cannot be tested.</summary>
    public const int Points = 5;

    /// <summary>The chi-square value with one degree of freedom that 0.2% exceed by chance.</summary>
    public const double Threshold = 9.54953570608324;

    /// <summary>
    /// Tests <paramref name="series"/>, oldest first, one point a year, each with limits; older points than five are ignored.
    /// </summary>
    /// <remarks>
    /// A straight line is fitted with weights of one over the squared standard error, which is the width of the limits over
    /// twice their z. The trend counts when chi-square exceeds 9.5495 and the slope keeps its sign with each point left out in
    /// turn (six fits in all), so that no single year makes it. Source: Fingertips, trend analysis
    /// (<c>dhsc-govuk/FingertipsNext: trend-analysis</c>). Refused for fewer than five points, and for limits that coincide.
    /// </remarks>
    public static Trend Of(IReadOnlyList<(double Value, Interval Limits)> series)
    {
        if (series.Count < Points)
        {
            return Refused(Refusal.TooFewValues);
        }

        var last = series.Skip(series.Count - Points).Select(Weigh).ToArray();
        if (last.Any(point => !double.IsFinite(point.Value)))
        {
            return Refused(Refusal.NotANumber);
        }

        if (last.Any(point => !double.IsFinite(point.Weight)))
        {
            return Refused(Refusal.NoVariation);
        }

        var (slope, chiSquare) = Fit(last);
        var sign = Math.Sign(slope);
        var steady = Enumerable.Range(0, Points).All(left => Math.Sign(Fit([.. last.Where((_, i) => i != left)]).Slope) == sign);
        var direction = chiSquare > Threshold && steady
            ? sign > 0 ? TrendDirection.Increasing : TrendDirection.Decreasing
            : TrendDirection.NoChange;
        return new Trend(direction, slope, chiSquare, Refusal.None);
    }

    /// <summary>What the direction means: better or worse by polarity, higher or lower without; NotSet when not tested.</summary>
    public Judgement Meaning(Polarity polarity) => Direction switch
    {
        TrendDirection.NotSet => Judgement.NotSet,
        TrendDirection.NoChange => Judgement.Similar,
        _ => Comparison.Way(Direction == TrendDirection.Increasing, polarity),
    };

    private static Trend Refused(Refusal why) => new(TrendDirection.NotSet, null, null, why);

    private static (int At, double Value, double Weight) Weigh((double Value, Interval Limits) point, int at)
    {
        var error = (point.Limits.Upper - point.Limits.Lower) / (2 * point.Limits.Level.Z());
        return (at, point.Value, 1 / (error * error));
    }

    private static (double Slope, double ChiSquare) Fit((int At, double Value, double Weight)[] points)
    {
        var weight = points.Sum(p => p.Weight);
        var meanAt = points.Sum(p => p.Weight * p.At) / weight;
        var meanValue = points.Sum(p => p.Weight * p.Value) / weight;
        var spread = points.Sum(p => p.Weight * (p.At - meanAt) * (p.At - meanAt));
        var slope = points.Sum(p => p.Weight * (p.At - meanAt) * (p.Value - meanValue)) / spread;
        return (slope, slope * slope * spread);
    }
}
