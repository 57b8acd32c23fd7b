using FsCheck;
using FsCheck.Fluent;
using SendDashboard.Core.Statistics;

namespace SendDashboard.UnitTests.Statistics;

public sealed class WilsonTests
{
    [Theory]
    [InlineData(20, 100, 0.1334, 0.2888)]
    [InlineData(0, 12, 0.0, 0.2425)]
    [InlineData(12, 12, 0.7575, 1.0)]
    [InlineData(138, 321, 0.3769, 0.4846)] // Milton Keynes, plans within 20 weeks, 2024: 43.0% (37.7 to 48.5)
    public void Wilson_limits_agree_with_worked_examples(long numerator, long denominator, double lower, double upper)
    {
        var statistic = Wilson.Interval(numerator, denominator);
        Assert.Equal((double)numerator / denominator, statistic.Value);
        Assert.Equal(lower, statistic.Interval!.Value.Lower, 0.00005);
        Assert.Equal(upper, statistic.Interval.Value.Upper, 0.00005);
        Assert.Equal((IntervalMethod.Wilson, Confidence.Percent95), (statistic.Interval.Value.Method, statistic.Interval.Value.Confidence));
    }

    [Fact]
    public void Milton_Keynes_in_2024_is_43_0_percent_from_37_7_to_48_5()
    {
        var percentage = Wilson.Interval(138, 321).Times(100);
        Assert.Equal((43.0, 37.7, 48.5), (
            Math.Round(percentage.Value!.Value, 1),
            Math.Round(percentage.Interval!.Value.Lower, 1),
            Math.Round(percentage.Interval.Value.Upper, 1)));
    }

    [Theory]
    [InlineData(0, 0, Refusal.DenominatorIsZero)]
    [InlineData(3, 0, Refusal.DenominatorIsZero)]
    [InlineData(5, 4, Refusal.NumeratorExceedsDenominator)]
    [InlineData(-1, 4, Refusal.NegativeCount)]
    [InlineData(0, -4, Refusal.NegativeCount)]
    public void Refuses_with_a_reason_and_no_number(long numerator, long denominator, Refusal reason)
    {
        var statistic = Wilson.Interval(numerator, denominator);
        Assert.Equal(Statistic.Refused(reason), statistic);
        Assert.Null(statistic.Value);
        Assert.Null(statistic.Interval);
        Assert.NotNull(statistic.Refusal.Slug());
    }

    [Fact]
    public void Limits_hold_the_value_stay_within_0_and_1_mirror_and_widen_with_the_level() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(
            Gen.Choose(1, 5000).SelectMany(n => Gen.Choose(0, n), (n, x) => (x, n)).ToArbitrary(),
            pair =>
            {
                var (x, n) = pair;
                var at95 = Wilson.Interval(x, n).Interval!.Value;
                var at998 = Wilson.Interval(x, n, Confidence.Percent998).Interval!.Value;
                var mirror = Wilson.Interval(n - x, n).Interval!.Value;
                return at95.Contains((double)x / n)
                    && at95.Lower >= 0 && at95.Upper <= 1
                    && at998.Lower <= at95.Lower && at998.Upper >= at95.Upper
                    && Math.Abs(at95.Lower - (1 - mirror.Upper)) < 1e-12;
            }));

    [Fact]
    public void No_level_is_an_error_not_a_guess() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Wilson.Interval(1, 2, 0));
}
