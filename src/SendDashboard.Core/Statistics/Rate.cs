namespace SendDashboard.Core.Statistics;

/// <summary>Counts of events, and rates per so many people, with Poisson limits.</summary>
public static class Rate
{
    private const long ExactBelow = 10;

    /// <summary>Events per <paramref name="per"/> people: 1,000 or 10,000. Refused for no people, or a negative count.</summary>
    public static Statistic Of(long count, double population, double per, ConfidenceLevel level = ConfidenceLevel.Percent95) =>
        (count, population) switch
        {
            (_, double.NaN) => Statistic.Refused(Refusal.NotANumber),
            ( < 0, _) or (_, < 0) => Statistic.Refused(Refusal.NegativeCount),
            (_, 0) => Statistic.Refused(Refusal.DenominatorIsZero),
            _ => Count(count, level).Times(per / population),
        };

    /// <summary>A count with its limits. Refused when negative.</summary>
    public static Statistic Count(long count, ConfidenceLevel level = ConfidenceLevel.Percent95) => count < 0
        ? Statistic.Refused(Refusal.NegativeCount)
        : Statistic.Of(count, count < ExactBelow ? Exact(count, level) : Byar(count, level));

    /// <summary>
    /// Byar: x(1 − 1/9x − z/3√x)³ to (x+1)(1 − 1/9(x+1) + z/3√(x+1))³.
    /// Source: Breslow and Day, Statistical Methods in Cancer Research II (1987); the form used by PHEindicatormethods.
    /// </summary>
    private static Interval Byar(double x, ConfidenceLevel level)
    {
        var z = level.Z();
        var next = x + 1;
        var lower = x * Math.Pow(1 - 1 / (9 * x) - z / (3 * Math.Sqrt(x)), 3);
        var upper = next * Math.Pow(1 - 1 / (9 * next) + z / (3 * Math.Sqrt(next)), 3);
        return new Interval(lower, upper, IntervalMethod.Byar, level);
    }

    /// <summary>Exact: half the chi-square quantiles χ²(α/2, 2x) and χ²(1 − α/2, 2x + 2). Source: Garwood, Biometrika 28 (1936).</summary>
    private static Interval Exact(long x, ConfidenceLevel level)
    {
        var tail = level.Alpha() / 2;
        var lower = x == 0 ? 0 : ChiSquare.Quantile(tail, 2 * x) / 2;
        var upper = ChiSquare.Quantile(1 - tail, 2 * x + 2) / 2;
        return new Interval(lower, upper, IntervalMethod.ExactPoisson, level);
    }
}
