namespace SendDashboard.Core.Statistics;

/// <summary>A share of a group, with Wilson score limits.</summary>
public static class Proportion
{
    /// <summary>
    /// <paramref name="numerator"/> over <paramref name="denominator"/> as a fraction from 0 to 1. Refused when the denominator is
    /// nought, a count is negative, or more are counted than there are.
    /// </summary>
    public static Statistic Of(long numerator, long denominator, ConfidenceLevel level = ConfidenceLevel.Percent95) =>
        (numerator, denominator) switch
        {
            ( < 0, _) or (_, < 0) => Statistic.Refused(Refusal.NegativeCount),
            (_, 0) => Statistic.Refused(Refusal.DenominatorIsZero),
            _ when numerator > denominator => Statistic.Refused(Refusal.NumeratorExceedsDenominator),
            _ => Statistic.Of((double)numerator / denominator, Wilson(numerator, denominator, level)),
        };

    /// <summary>
    /// Wilson score limits: (2x + z² ∓ z√(z² + 4x(1 − x/n))) / (2(n + z²)). Nought gives a lower limit of exactly 0, and all an
    /// upper limit of exactly 1. Source: Wilson, JASA 22 (1927); the form used by PHEindicatormethods.
    /// </summary>
    private static Interval Wilson(double x, double n, ConfidenceLevel level)
    {
        var z = level.Z();
        var centre = 2 * x + z * z;
        var spread = z * Math.Sqrt(z * z + 4 * x * (1 - x / n));
        var scale = 2 * (n + z * z);
        var lower = x == 0 ? 0 : (centre - spread) / scale;
        var upper = x == n ? 1 : (centre + spread) / scale;
        return new Interval(lower, upper, IntervalMethod.Wilson, level);
    }
}
