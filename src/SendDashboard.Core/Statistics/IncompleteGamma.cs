namespace SendDashboard.Core.Statistics;

/// <summary>The regularised lower incomplete gamma function, for chi-square and Poisson probabilities.</summary>
/// <remarks>Series below a + 1, continued fraction (modified Lentz) above: Abramowitz and Stegun 6.5.29 and 6.5.31.</remarks>
internal static class IncompleteGamma
{
    private const double Precision = 1e-15;
    private const int MostTerms = 10_000;

    private static readonly double[] _lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
        12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>P(a, x), from 0 to 1, for a above nought and x not negative.</summary>
    internal static double Lower(double a, double x) => x switch
    {
        0 => 0,
        _ when x < a + 1 => Series(a, x),
        _ => 1 - Fraction(a, x),
    };

    /// <summary>The natural logarithm of gamma for arguments of a half and above, by Lanczos (g = 7, nine terms).</summary>
    internal static double LogGamma(double value)
    {
        var at = value - 1;
        var sum = _lanczos[0];
        for (var i = 1; i < _lanczos.Length; i++)
        {
            sum += _lanczos[i] / (at + i);
        }

        var t = at + 7.5;
        return 0.5 * Math.Log(2 * Math.PI) + (at + 0.5) * Math.Log(t) - t + Math.Log(sum);
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
            if (Math.Abs(change - 1) < Precision)
            {
                break;
            }
        }

        return value * Front(a, x);
    }

    private static double Front(double a, double x) => Math.Exp(a * Math.Log(x) - x - LogGamma(a));
}
