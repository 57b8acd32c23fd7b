using SendDashboard.Core.Statistics.Distributions;

namespace SendDashboard.Core.Statistics;

/// <summary>The middle value, nine in ten, or any other share of the values, with limits that are two of the values themselves.</summary>
public static class Percentile
{
    /// <summary>The middle value; of an even number, the mean of the middle two. As <see cref="Interval"/> at a half.</summary>
    public static Statistic Median(IReadOnlyCollection<double> values, double confidence = Confidence.Percent95) => Interval(values, 0.5, confidence);

    /// <summary>The value that nine in ten do not pass: "nine in ten waited no longer than". As <see cref="Interval"/> at 0.9.</summary>
    public static Statistic NineInTen(IReadOnlyCollection<double> values, double confidence = Confidence.Percent95) => Interval(values, 0.9, confidence);

    /// <summary>
    /// The percentile at <paramref name="share"/> (0.9 for nine in ten) in the unit of <paramref name="values"/> (days, weeks), in any order.
    /// Refused for no values or one that is not finite; too few values for limits on both sides (for a median under 6 at 95%, under 10 at
    /// 99.8%; for nine in ten under 36 at 95%) give the value without them. Throws <see cref="ArgumentOutOfRangeException"/> unless 0 &lt; share &lt; 1.
    /// </summary>
    /// <remarks>
    /// The value lies (n − 1)·share of the way up the sorted values, between two in proportion: PostgreSQL's <c>percentile_cont</c>, R's
    /// type 7, Excel's PERCENTILE.INC. The lower limit is the r-th smallest value, r being the most for which the chance of r − 1 or fewer
    /// hits in n tries of that share is within half of alpha; the upper is the first for which the chance of as many or more is. They hold
    /// the level whatever the shape of the waits. Source: Conover, Practical Nonparametric Statistics, 3.2, not read again for this.
    /// </remarks>
    public static Statistic Interval(IReadOnlyCollection<double> values, double share, double confidence = Confidence.Percent95)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(share, 1);
        var tail = Confidence.Tail(confidence);
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
        var value = At(sorted, share);
        var lower = Rank(sorted.Length, share, tail);
        var upper = Rank(sorted.Length, 1 - share, tail);
        return lower == 0 || upper == 0
            ? Statistic.WithoutInterval(value, Refusal.TooFewValues)
            : Statistic.Of(value, new Interval(sorted[lower - 1], sorted[^upper], IntervalMethod.OrderStatistic, confidence));
    }

    private static double At(double[] sorted, double share)
    {
        var place = (sorted.Length - 1) * share;
        var below = (int)place;
        return below + 1 == sorted.Length ? sorted[below] : sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
    }

    /// <summary>r, counted from 1 from the end that <paramref name="share"/> is measured from; 0 when there are too few values.</summary>
    private static int Rank(int n, double share, double tail)
    {
        var (holds, fails) = (0, n + 1);
        while (fails - holds > 1)
        {
            var middle = (holds + fails) / 2;
            (holds, fails) = Binomial.UpTo(middle - 1, n, share) <= tail ? (middle, fails) : (holds, middle);
        }

        return holds;
    }
}
