namespace SendDashboard.Core.Statistics;

/// <summary>The chi-square distribution: probability below a value, and the value below which a probability lies.</summary>
public static class ChiSquare
{
    private const int Steps = 200;

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
    /// <remarks>Newton's method from the mean, kept inside a bracket that is halved whenever a step would leave it.</remarks>
    public static double Quantile(double p, double degrees)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degrees);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(p);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(p, 1);

        var (low, high) = (0.0, Beyond(p, degrees));
        var x = Math.Min(degrees, high / 2);
        for (var step = 0; step < Steps; step++)
        {
            var error = Cumulative(x, degrees) - p;
            (low, high) = error > 0 ? (low, x) : (x, high);
            var next = x - error / Density(x, degrees);
            if (!(next > low && next < high))
            {
                next = (low + high) / 2;
            }

            if (Math.Abs(next - x) <= 1e-14 * x)
            {
                return next;
            }

            x = next;
        }

        return x;
    }

    /// <summary>A value with more than p below it.</summary>
    private static double Beyond(double p, double degrees)
    {
        var high = Math.Max(degrees, 1);
        while (Cumulative(high, degrees) < p)
        {
            high *= 2;
        }

        return high;
    }

    private static double Density(double x, double degrees)
    {
        var half = degrees / 2;
        return Math.Exp((half - 1) * Math.Log(x / 2) - x / 2 - IncompleteGamma.LogGamma(half)) / 2;
    }
}
