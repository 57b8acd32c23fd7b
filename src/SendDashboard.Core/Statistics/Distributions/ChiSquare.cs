namespace SendDashboard.Core.Statistics.Distributions;

/// <summary>The chi-square distribution: probability below a value, and the value below which a probability lies.</summary>
public static class ChiSquare
{
    /// <summary>The probability of a value up to <paramref name="x"/>. Throws <see cref="ArgumentOutOfRangeException"/> unless degrees are above nought.</summary>
    public static double Cumulative(double x, double degrees)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degrees);
        return x <= 0 ? 0 : IncompleteGamma.Lower(degrees / 2, x / 2);
    }

    /// <summary>
    /// The value with probability <paramref name="p"/> below it, to about 12 significant figures.
    /// Throws <see cref="ArgumentOutOfRangeException"/> unless 0 &lt; p &lt; 1 and degrees are above nought.
    /// </summary>
    public static double Quantile(double p, double degrees)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degrees);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(p);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(p, 1);

        // The smaller tail is the one that keeps its figures.
        var half = degrees / 2;
        return 2 * Root.Of(
            x => (p > 0.5 ? 1 - p - IncompleteGamma.Upper(half, x) : IncompleteGamma.Lower(half, x) - p, IncompleteGamma.Front(half, x) / x),
            half);
    }
}
