namespace SendDashboard.Core.Statistics.Distributions;

/// <summary>Logarithms of the gamma and beta functions.</summary>
internal static class LogGamma
{
    /// <summary>From here Stirling's series is good to the last figure.</summary>
    internal const double StirlingFrom = 10;

    private static readonly double[] _lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
        12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>ln Γ for arguments of a half and above: Lanczos (g = 7, nine terms) below ten, Stirling above.</summary>
    internal static double Of(double value)
    {
        if (value >= StirlingFrom)
        {
            return (value - 0.5) * Math.Log(value) - value + 0.5 * Math.Log(2 * Math.PI) + Stirling(value);
        }

        var at = value - 1;
        var sum = _lanczos[0];
        for (var i = 1; i < _lanczos.Length; i++)
        {
            sum += _lanczos[i] / (at + i);
        }

        var t = at + 7.5;
        return 0.5 * Math.Log(2 * Math.PI) + (at + 0.5) * Math.Log(t) - t + Math.Log(sum);
    }

    /// <summary>ln B(a, b), without taking large numbers from each other when either is large.</summary>
    internal static double Beta(double a, double b)
    {
        var (small, large) = (Math.Min(a, b), Math.Max(a, b));
        if (large < StirlingFrom)
        {
            return Of(small) + Of(large) - Of(small + large);
        }

        var sum = small + large;
        if (small < StirlingFrom)
        {
            return Of(small) - (large - 0.5) * Log1P(small / large) - small * Math.Log(sum) + small + Stirling(large) - Stirling(sum);
        }

        return 0.5 * Math.Log(2 * Math.PI / large) + (small - 0.5) * Math.Log(small / sum) - large * Log1P(small / large)
            + Stirling(small) + Stirling(large) - Stirling(sum);
    }

    /// <summary>What Stirling's formula leaves out, for arguments of ten and above: Abramowitz and Stegun 6.1.41.</summary>
    internal static double Stirling(double value)
    {
        var square = 1 / (value * value);
        return (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square * (1.0 / 1188 - square * 691 / 360360))))) / value;
    }

    /// <summary>ln(1 + x), without losing a small x in the 1.</summary>
    internal static double Log1P(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * x / (sum - 1);
    }
}
