using SendDashboard.Core.Statistics.Distributions;

namespace SendDashboard.Core.Statistics;

/// <summary>Counts of events, and rates per so many people, with Poisson limits: Byar's, or exact ones under ten.</summary>
public static class Byar
{
    private const double ExactBelow = 10;

    /// <summary>
    /// Events per <paramref name="per"/> people (1,000 or 10,000), with limits. Refused for no people, a negative count, or what is no number.
    /// Source: <c>PHEindicatormethods: phe_rate</c>.
    /// </summary>
    public static Statistic RateInterval(double count, double population, double per, double confidence = Confidence.Percent95) =>
        (count, population) switch
        {
            _ when !double.IsFinite(count) || !double.IsFinite(population) => Statistic.Refused(Refusal.NotANumber),
            ( < 0, _) or (_, < 0) => Statistic.Refused(Refusal.NegativeCount),
            (_, 0) => Statistic.Refused(Refusal.DenominatorIsZero),
            _ => CountInterval(count, confidence).Times(per / population),
        };

    /// <summary>A count with its limits: exact Poisson under 10, Byar's from there. Refused when negative or no number.</summary>
    public static Statistic CountInterval(double count, double confidence = Confidence.Percent95) => count switch
    {
        _ when !double.IsFinite(count) => Statistic.Refused(Refusal.NotANumber),
        < 0 => Statistic.Refused(Refusal.NegativeCount),
        < ExactBelow => Statistic.Of(count, Exact(count, confidence)),
        _ => Statistic.Of(count, Approximate(count, confidence)),
    };

    /// <summary>
    /// Byar: x(1 − 1/9x − z/3√x)³ to (x+1)(1 − 1/9(x+1) + z/3√(x+1))³, whatever the count; a lower limit that would fall under nought is 0.
    /// Source: Breslow and Day, Statistical Methods in Cancer Research II (1987), not read; the form is that of <c>PHEindicatormethods</c>, read.
    /// </summary>
    internal static Interval Approximate(double x, double confidence)
    {
        var z = Confidence.Z(confidence);
        var next = x + 1;
        var lower = x == 0 ? 0 : x * Math.Pow(1 - 1 / (9 * x) - z / (3 * Math.Sqrt(x)), 3);
        var upper = next * Math.Pow(1 - 1 / (9 * next) + z / (3 * Math.Sqrt(next)), 3);
        return new Interval(Math.Max(0, lower), upper, IntervalMethod.Byar, confidence);
    }

    /// <summary>
    /// Exact: half the chi-square quantiles χ²(α/2, 2x) and χ²(1 − α/2, 2x + 2).
    /// Source: Garwood, Biometrika 28 (1936), not read; the form is that of <c>PHEindicatormethods</c>, read.
    /// </summary>
    internal static Interval Exact(double x, double confidence)
    {
        var tail = Confidence.Tail(confidence);
        var lower = x == 0 ? 0 : ChiSquare.Quantile(tail, 2 * x) / 2;
        var upper = ChiSquare.Quantile(1 - tail, 2 * x + 2) / 2;
        return new Interval(lower, upper, IntervalMethod.ExactPoisson, confidence);
    }
}
