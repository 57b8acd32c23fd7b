using SendDashboard.Core.Statistics;

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
}
