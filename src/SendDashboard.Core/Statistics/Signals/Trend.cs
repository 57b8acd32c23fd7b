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
    /// Refused for fewer than five points, a value that is no number, and limits that coincide.
    /// </summary>
    /// <remarks>
    /// A straight line is fitted with weights of one over the squared standard error, which is the width of the limits over
    /// twice their z. The trend counts when chi-square exceeds 9.5495 and the slope keeps its sign with each point left out in
    /// turn (six fits in all), so that no single year makes it. Source: Fingertips, trend analysis
    /// (<c>dhsc-govuk/FingertipsNext: trend-analysis</c>), read. It divides the width by 3.92, taking z for 1.96: its chi-square is
    /// 1.00004 times ours.
    /// </remarks>
    public static Trend FivePoint(IReadOnlyList<(double Value, Interval Limits)> series)
    {
        ArgumentNullException.ThrowIfNull(series);
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
        return Found(slope, chiSquare, left => Fit([.. last.Where((_, i) => i != left)]).Slope);
    }

    /// <summary>
    /// Tests shares by their counts, oldest first, one point a year; older points than five are ignored. The slope is of the logit, per year.
    /// Refused for fewer than five points, counts that are negative, no number, or more than there are, and, as no logit can be had, for a
    /// share of none or of all.
    /// </summary>
    /// <remarks>
    /// Chi-square for a linear trend in proportions (Armitage), N(NΣxt − XΣnt)² / (X(N − X)(NΣnt² − (Σnt)²)); the sign is that of the
    /// unweighted slope of the logits, again with each point left out in turn. Source: the Fingertips site's own calculator for proportions
    /// (<c>PholioVisualisation: TrendMarkerCalculator</c>), read.
    /// </remarks>
    public static Trend FivePointOfShares(IReadOnlyList<(double Numerator, double Denominator)> series)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (series.Count < Points)
        {
            return Refused(Refusal.TooFewValues);
        }

        (double Hits, double All)[] last = [.. series.Skip(series.Count - Points)];
        if (RefuseShares(last) is var refusal and not Refusal.None)
        {
            return Refused(refusal);
        }

        (int At, double Logit, double Weight)[] logits = [.. last.Select((point, at) => (at, Math.Log(point.Hits / (point.All - point.Hits)), 1.0))];
        return Found(Fit(logits).Slope, Armitage(last), left => Fit([.. logits.Where((_, i) => i != left)]).Slope);
    }

    /// <summary>What the direction means: better or worse by polarity, higher or lower without; NotSet when not tested.</summary>
    public Judgement Meaning(Polarity polarity) => Direction switch
    {
        TrendDirection.NotSet => Judgement.NotSet,
        TrendDirection.NoChange => Judgement.Similar,
        _ => Comparison.Way(Direction == TrendDirection.Increasing, polarity),
    };

    /// <summary>The trend counts when chi-square is large and no single point turns its sign.</summary>
    private static Trend Found(double slope, double chiSquare, Func<int, double> slopeWithout)
    {
        var sign = Math.Sign(slope);
        var steady = Enumerable.Range(0, Points).All(left => Math.Sign(slopeWithout(left)) == sign);
        var direction = chiSquare > Threshold && steady
            ? sign > 0 ? TrendDirection.Increasing : TrendDirection.Decreasing
            : TrendDirection.NoChange;
        return new Trend(direction, slope, chiSquare, Refusal.None);
    }

    private static Refusal RefuseShares((double Hits, double All)[] points) => points switch
    {
        _ when points.Any(point => !double.IsFinite(point.Hits + point.All)) => Refusal.NotANumber,
        _ when points.Any(point => point.Hits < 0) => Refusal.NegativeCount,
        _ when points.Any(point => point.All == 0) => Refusal.DenominatorIsZero,
        _ when points.Any(point => point.Hits > point.All) => Refusal.NumeratorExceedsDenominator,
        _ when points.Any(point => point.Hits == 0 || point.Hits == point.All) => Refusal.NoVariation,
        _ => Refusal.None,
    };

    private static double Armitage((double Hits, double All)[] points)
    {
        var (hits, all) = (points.Sum(point => point.Hits), points.Sum(point => point.All));
        var hitsByYear = points.Select((point, at) => point.Hits * at).Sum();
        var allByYear = points.Select((point, at) => point.All * at).Sum();
        var allByYearSquared = points.Select((point, at) => point.All * at * at).Sum();
        var rise = all * hitsByYear - hits * allByYear;
        return all * rise * rise / (hits * (all - hits) * (all * allByYearSquared - allByYear * allByYear));
    }

    private static Trend Refused(Refusal why) => new(TrendDirection.NotSet, null, null, why);

    private static (int At, double Value, double Weight) Weigh((double Value, Interval Limits) point, int at)
    {
        var error = (point.Limits.Upper - point.Limits.Lower) / (2 * Confidence.Z(point.Limits.Confidence));
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
