namespace SendDashboard.Core.Statistics.Distributions;

/// <summary>Student's t distribution.</summary>
public static class StudentDistribution
{
    /// <summary>
    /// The value with probability <paramref name="p"/> below it, to about 12 significant figures.
    /// Throws <see cref="ArgumentOutOfRangeException"/> unless 0 &lt; p &lt; 1 and degrees are above nought.
    /// </summary>
    public static double Quantile(double p, double degrees)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degrees);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(p);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(p, 1);
        if (p == 0.5)
        {
            return 0;
        }

        var tail = Math.Min(p, 1 - p);
        var size = Root.Of(t => (tail - Above(t, degrees), Density(t, degrees)), -Normal.Quantile(tail));
        return p < 0.5 ? -size : size;
    }

    /// <summary>The probability of a value up to <paramref name="t"/>. Throws <see cref="ArgumentOutOfRangeException"/> unless degrees are above nought.</summary>
    public static double Cumulative(double t, double degrees)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degrees);
        return t < 0 ? Above(-t, degrees) : 1 - Above(t, degrees);
    }

    private static double Above(double t, double degrees)
    {
        var whole = degrees + t * t;
        return IncompleteBeta.Lower(degrees / 2, 0.5, degrees / whole, t * t / whole) / 2;
    }

    private static double Density(double t, double degrees) =>
        Math.Exp(-(degrees + 1) / 2 * LogGamma.Log1P(t * t / degrees) - LogGamma.Beta(degrees / 2, 0.5)) / Math.Sqrt(degrees);
}
