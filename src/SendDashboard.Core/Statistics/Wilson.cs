namespace SendDashboard.Core.Statistics;

/// <summary>A share of a group, with Wilson score limits.</summary>
public static class Wilson
{
    /// <summary>
    /// <paramref name="numerator"/> over <paramref name="denominator"/> as a fraction from 0 to 1, with its limits. Refused when the
    /// denominator is nought, a count is negative, more are counted than there are, or a count is no number. Counts need not be whole.
    /// </summary>
    /// <remarks>
    /// (2x + z² ∓ z√(z² + 4x(1 − x/n))) / (2(n + z²)). Nought gives a lower limit of exactly 0, and all an upper limit of exactly 1.
    /// Source: Wilson, JASA 22 (1927), and Newcombe, Statistics in Medicine 17 (1998), not read; the form is that of
    /// <c>PHEindicatormethods: phe_proportion</c>, read.
    /// </remarks>
    public static Statistic Interval(double numerator, double denominator, double confidence = Confidence.Percent95)
    {
        var z = Confidence.Z(confidence);
        return (numerator, denominator) switch
        {
            _ when !double.IsFinite(numerator) || !double.IsFinite(denominator) => Statistic.Refused(Refusal.NotANumber),
            ( < 0, _) or (_, < 0) => Statistic.Refused(Refusal.NegativeCount),
            (_, 0) => Statistic.Refused(Refusal.DenominatorIsZero),
            _ when numerator > denominator => Statistic.Refused(Refusal.NumeratorExceedsDenominator),
            _ => Statistic.Of(numerator / denominator, Limits(numerator, denominator, z, confidence)),
        };
    }

    private static Interval Limits(double x, double n, double z, double confidence)
    {
        var centre = 2 * x + z * z;
        var spread = z * Math.Sqrt(z * z + 4 * x * (1 - x / n));
        var scale = 2 * (n + z * z);
        var lower = x == 0 ? 0 : (centre - spread) / scale;
        var upper = x == n ? 1 : (centre + spread) / scale;
        return new Interval(lower, upper, IntervalMethod.Wilson, confidence);
    }
}
