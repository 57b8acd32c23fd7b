using FsCheck;
using FsCheck.Fluent;
using SendDashboard.Core.Statistics;

namespace SendDashboard.UnitTests.Statistics;

public sealed class PercentileTests
{
    [Fact]
    public void Of_an_odd_number_is_the_middle_and_of_an_even_number_the_mean_of_two()
    {
        Assert.Equal(3, Percentile.Median([5, 1, 3]).Value);
        Assert.Equal(2.5, Percentile.Median([4, 1, 2, 3]).Value);
    }

    [Theory] // ranks as in tables of the sign test: 97.9% coverage for ten, 95.9% for twenty
    [InlineData(6, 1)]
    [InlineData(10, 2)]
    [InlineData(20, 6)]
    [InlineData(100, 40)]
    public void Limits_are_the_values_at_tabled_ranks(int n, int rank)
    {
        var limits = Percentile.Median([.. Enumerable.Range(1, n).Select(i => (double)i)]).Interval!.Value;
        Assert.Equal((rank, n + 1 - rank, IntervalMethod.OrderStatistic), (limits.Lower, limits.Upper, limits.Method));
    }

    [Theory]
    [InlineData(5, Confidence.Percent95)]
    [InlineData(9, Confidence.Percent998)]
    public void Too_few_values_give_a_median_without_limits(int n, double level)
    {
        var few = Percentile.Median([.. Enumerable.Range(1, n).Select(i => (double)i)], level);
        Assert.Equal(((n + 1) / 2.0, null, Refusal.TooFewValues), (few.Value!.Value, few.Interval, few.Refusal));
        Assert.NotNull(Percentile.Median([.. Enumerable.Range(1, n + 1).Select(i => (double)i)], level).Interval);
    }

    [Fact]
    public void Refuses_nothing_and_not_a_number()
    {
        Assert.Equal(Refusal.TooFewValues, Percentile.Median([]).Refusal);
        Assert.Equal(Statistic.Refused(Refusal.NotANumber), Percentile.Median([1, double.NaN, 3]));
    }

    [Fact]
    public void The_rank_does_not_jump_as_values_are_added()
    {
        static double Lower(int n) => Percentile.Median([.. Enumerable.Range(1, n).Select(i => (double)i)]).Interval!.Value.Lower;
        Assert.InRange(Lower(1001) - Lower(1000), -1, 1);
    }

    [Fact]
    public void Order_does_not_matter_the_input_is_left_alone_and_the_limits_hold_the_median() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.Choose(0, 400).ArrayOf().Where(a => a.Length > 5).ToArbitrary(), days =>
        {
            double[] values = [.. days.Select(d => (double)d)];
            double[] before = [.. values];
            var one = Percentile.Median(values);
            return one == Percentile.Median([.. values.Reverse()]) && values.SequenceEqual(before) && one.Interval!.Value.Contains(one.Value!.Value);
        }));

    [Fact]
    public void Nine_in_ten_has_limits_at_the_ranks_of_the_binomial()
    {
        // Of 100: P(up to 83 hits of chance 0.9) and P(96 or more) are each within 2.5%; sums of the binomial terms to 40 figures.
        var nine = Percentile.NineInTen([.. Enumerable.Range(1, 100).Select(i => (double)i)]);
        Assert.Equal(90.1, nine.Value!.Value, 1e-12);
        Assert.Equal((84, 96), (nine.Interval!.Value.Lower, nine.Interval.Value.Upper));
    }

    [Fact]
    public void Nine_in_ten_needs_36_values_for_an_upper_limit()
    {
        static Statistic Of(int n) => Percentile.NineInTen([.. Enumerable.Range(1, n).Select(i => (double)i)]);
        Assert.Equal(Refusal.TooFewValues, Of(35).Refusal);
        Assert.Equal(36, Of(36).Interval!.Value.Upper);
    }

    [Fact]
    public void One_value_is_every_percentile() => Assert.Equal(7, Percentile.Interval([7], 0.25).Value);
}
