using FsCheck;
using FsCheck.Fluent;
using SendDashboard.Core.Statistics;
using Interval = SendDashboard.Core.Statistics.Interval;

namespace SendDashboard.UnitTests.Statistics;

public sealed class ComparisonTests
{
    private static readonly Interval _miltonKeynes = Wilson.Interval(138, 321).Interval!.Value; // 37.7% to 48.5%

    [Theory]
    [InlineData(0.30, Polarity.HigherIsBetter, Judgement.Better)]
    [InlineData(0.60, Polarity.HigherIsBetter, Judgement.Worse)]
    [InlineData(0.30, Polarity.LowerIsBetter, Judgement.Worse)]
    [InlineData(0.60, Polarity.LowerIsBetter, Judgement.Better)]
    [InlineData(0.30, Polarity.NoJudgement, Judgement.Higher)]
    [InlineData(0.60, Polarity.NotSet, Judgement.Lower)]
    [InlineData(0.464, Polarity.HigherIsBetter, Judgement.Similar)] // England, 2024
    public void Clear_of_the_benchmark_is_judged_by_polarity(double benchmark, Polarity polarity, Judgement expected) =>
        Assert.Equal(expected, Comparison.Against(_miltonKeynes, benchmark, polarity));

    [Fact]
    public void A_benchmark_on_the_limit_is_similar()
    {
        Assert.Equal(Judgement.Similar, Comparison.Against(_miltonKeynes, _miltonKeynes.Upper, Polarity.HigherIsBetter));
        Assert.Equal(Judgement.Similar, Comparison.Against(_miltonKeynes, _miltonKeynes.Lower, Polarity.HigherIsBetter));
    }

    [Fact]
    public void Nothing_is_said_without_limits_or_a_benchmark()
    {
        Assert.Equal(Judgement.NotSet, Comparison.Against(null, 0.5, Polarity.HigherIsBetter));
        Assert.Equal(Judgement.NotSet, Comparison.Against(_miltonKeynes, null, Polarity.HigherIsBetter));
        Assert.Equal(Judgement.NotSet, Comparison.Against(_miltonKeynes, double.NaN, Polarity.HigherIsBetter));
    }

    [Theory] // limits of another area, ours being 37.7% to 48.5%
    [InlineData(0.20, 0.35, Judgement.Better)]
    [InlineData(0.50, 0.60, Judgement.Worse)]
    [InlineData(0.30, 0.40, Judgement.Similar)]
    [InlineData(0.40, 0.45, Judgement.Similar)]
    public void Another_area_is_judged_by_overlap(double lower, double upper, Judgement expected) =>
        Assert.Equal(expected, Comparison.AgainstArea(_miltonKeynes, new Interval(lower, upper, IntervalMethod.Wilson, 0.95), Polarity.HigherIsBetter));

    [Fact]
    public void Limits_that_touch_overlap_and_either_may_be_missing()
    {
        var touching = new Interval(_miltonKeynes.Upper, 0.9, IntervalMethod.Wilson, 0.95);
        Assert.Equal(Judgement.Similar, Comparison.AgainstArea(_miltonKeynes, touching, Polarity.HigherIsBetter));
        Assert.Equal(Judgement.NotSet, Comparison.AgainstArea(_miltonKeynes, null, Polarity.HigherIsBetter));
        Assert.Equal(Judgement.NotSet, Comparison.AgainstArea(null, touching, Polarity.HigherIsBetter));
    }

    [Fact]
    public void Ten_neighbours_are_counted_not_ranked()
    {
        Interval?[] neighbours =
        [
            .. new[] { 20, 25, 30, 35, 40, 45, 50, 55, 60 }.Select(percent => Wilson.Interval(3 * percent, 300).Interval), null,
        ];
        Assert.Equal(new ComparisonTally(3, 2, 0, 0, 4, 1), Comparison.AgainstEach(_miltonKeynes, neighbours, Polarity.HigherIsBetter));
        Assert.Equal(new ComparisonTally(0, 0, 3, 2, 4, 1), Comparison.AgainstEach(_miltonKeynes, neighbours, Polarity.NoJudgement));
    }

    [Fact]
    public void Overlap_does_not_depend_on_who_asks() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
        Gen.Choose(0, 100).ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(), (a, b) =>
        {
            var (one, other) = (Wilson.Interval(a, 100).Interval, Wilson.Interval(b, 100).Interval);
            var there = Comparison.AgainstArea(one, other, Polarity.NoJudgement);
            var back = Comparison.AgainstArea(other, one, Polarity.NoJudgement);
            return (there, back) is (Judgement.Similar, Judgement.Similar) or (Judgement.Higher, Judgement.Lower) or (Judgement.Lower, Judgement.Higher);
        }));
}
