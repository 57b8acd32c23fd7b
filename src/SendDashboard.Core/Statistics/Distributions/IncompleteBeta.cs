namespace SendDashboard.Core.Statistics.Distributions;

/// <summary>The regularised incomplete beta function, for Student t and binomial probabilities.</summary>
/// <remarks>Continued fraction by modified Lentz: NIST Digital Library of Mathematical Functions 8.17.22, on the side where it is quick.</remarks>
internal static class IncompleteBeta
{
    private const double Precision = 1e-16;
    private const int MostTerms = 100_000;

    /// <summary>I_x(a, b), from 0 to 1, for a and b above nought; <paramref name="rest"/> is 1 − x, given apart so that neither loses figures.</summary>
    internal static double Lower(double a, double b, double x, double rest)
    {
        if (x <= 0 || rest <= 0)
        {
            return x <= 0 ? 0 : 1;
        }

        var front = Math.Exp(a * Log(x, rest) + b * Log(rest, x) - LogGamma.Beta(a, b));
        return x < (a + 1) / (a + b + 2)
            ? front * Fraction(a, b, x) / a
            : 1 - front * Fraction(b, a, rest) / b;
    }

    private static double Log(double value, double rest) => rest < 0.5 ? LogGamma.Log1P(-rest) : Math.Log(value);

    private static double Fraction(double a, double b, double x)
    {
        var c = 1.0;
        var d = 1 / (1 - (a + b) * x / (a + 1));
        var value = d;
        for (var m = 1; m < MostTerms; m++)
        {
            var even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / (1 + even * d);
            c = 1 + even / c;
            value *= c * d;

            var odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / (1 + odd * d);
            c = 1 + odd / c;
            var change = c * d;
            value *= change;
            if (Math.Abs(change - 1) <= Precision)
            {
                break;
            }
        }

        return value;
    }
}
