namespace SendDashboard.Core.Statistics;

/// <summary>The middle value, with limits that are two of the values themselves.</summary>
public static class Median
{
    private const int ExactUpTo = 1000;

    /// <summary>
    /// The median in the unit of <paramref name="values"/> (days, weeks), in any order; of an even number, the mean of the middle two.
    /// Refused for no values or one that is not finite; too few values for limits (under 6 at 95%, under 10 at 99.8%) give the median without them.
    /// </summary>
    /// <remarks>
    /// The limits are the r-th smallest and r-th largest value, r being the most for which the chance of r − 1 or fewer in
    /// n tosses of a coin is within half of alpha: they hold the level whatever the shape of the waits. Source: Conover, Practical
    /// Nonparametric Statistics, 3.2. Above 1,000 values r is (n + 1)/2 − z√n/2 rounded down, which differs by one at most.
    /// </remarks>
    public static Statistic Of(IReadOnlyCollection<double> values, ConfidenceLevel level = ConfidenceLevel.Percent95)
    {
        if (values.Count == 0)
        {
            return Statistic.Refused(Refusal.TooFewValues);
        }

        double[] sorted = [.. values];
        if (!sorted.All(double.IsFinite))
        {
            return Statistic.Refused(Refusal.NotANumber);
        }

        Array.Sort(sorted);
        var n = sorted.Length;
        var median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        var rank = Rank(n, level);
        return rank == 0
            ? Statistic.WithoutInterval(median, Refusal.TooFewValues)
            : Statistic.Of(median, new Interval(sorted[rank - 1], sorted[n - rank], IntervalMethod.OrderStatistic, level));
    }

    /// <summary>r, counted from 1; 0 when there are too few values.</summary>
    private static int Rank(int n, ConfidenceLevel level)
    {
        if (n > ExactUpTo)
        {
            return (int)((n + 1 - level.Z() * Math.Sqrt(n)) / 2);
        }

        var rank = 0;
        var chance = Math.Pow(0.5, n);
        for (var below = chance; below <= level.Alpha() / 2; below += chance)
        {
            rank++;
            chance *= (double)(n - rank + 1) / rank;
        }

        return rank;
    }
}
