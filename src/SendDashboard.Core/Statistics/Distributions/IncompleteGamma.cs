namespace SendDashboard.Core.Statistics.Distributions;

/// <summary>The regularised incomplete gamma functions, for normal, chi-square and Poisson probabilities.</summary>
/// <remarks>Series below a + 1, continued fraction (modified Lentz) above: Abramowitz and Stegun 6.5.29 and 6.5.31.</remarks>
internal static class IncompleteGamma
{
    private const double Precision = 1e-16;
    private const int MostTerms = 100_000;

    /// <summary>P(a, x), from 0 to 1, for a above nought and x not negative.</summary>
    internal static double Lower(double a, double x) => x switch
    {
        0 => 0,
        _ when x < a + 1 => Series(a, x),
        _ => 1 - Fraction(a, x),
    };

    /// <summary>Q(a, x) = 1 − P(a, x), true to the last figures in a far tail.</summary>
    internal static double Upper(double a, double x) => x switch
    {
        0 => 1,
        _ when x < a + 1 => 1 - Series(a, x),
        _ => Fraction(a, x),
    };

    /// <summary>The density of a gamma variable of shape a at x, times x: x^a e^−x / Γ(a).</summary>
    internal static double Front(double a, double x)
    {
        if (a < LogGamma.StirlingFrom)
        {
            return Math.Exp(a * Math.Log(x) - x - LogGamma.Of(a));
        }

        // Written round x = a, where the terms all but cancel.
        var off = (x - a) / a;
        return Math.Sqrt(a / (2 * Math.PI)) * Math.Exp(-a * (off - LogGamma.Log1P(off)) - LogGamma.Stirling(a));
    }

    private static double Series(double a, double x)
    {
        var term = 1 / a;
        var sum = term;
        for (var n = 1; n < MostTerms && term > sum * Precision; n++)
        {
            term *= x / (a + n);
            sum += term;
        }

        return sum * Front(a, x);
    }

    private static double Fraction(double a, double x)
    {
        var b = x + 1 - a;
        var c = 1e300; // in place of infinity, as the method starts
        var d = 1 / b;
        var value = d;
        for (var n = 1; n < MostTerms; n++)
        {
            var numerator = -n * (n - a);
            b += 2;
            d = 1 / (numerator * d + b);
            c = b + numerator / c;
            var change = c * d;
            value *= change;
            if (Math.Abs(change - 1) <= Precision)
            {
                break;
            }
        }

        return value * Front(a, x);
    }
}
