using FsCheck;
using FsCheck.Fluent;
using SendDashboard.Core.Statistics;

namespace SendDashboard.UnitTests.Statistics;

public sealed class ByarTests
{
    [Theory]
    [InlineData(20, 12.211, 30.890)]
    [InlineData(100, 81.362, 121.628)]
    public void Byar_limits_agree_with_worked_examples(long count, double lower, double upper)
    {
        var interval = Byar.CountInterval(count).Interval!.Value;
        Assert.Equal(lower, interval.Lower, 0.0006);
        Assert.Equal(upper, interval.Upper, 0.0006);
        Assert.Equal(IntervalMethod.Byar, interval.Method);
    }

    [Theory] // Garwood's limits, as printed in tables of the Poisson distribution
    [InlineData(0, 0, 3.6889)]
    [InlineData(1, 0.0253, 5.5716)]
    [InlineData(5, 1.6235, 11.6683)]
    [InlineData(9, 4.1154, 17.0848)]
    public void Exact_limits_are_used_under_ten(long count, double lower, double upper)
    {
        var interval = Byar.CountInterval(count).Interval!.Value;
        Assert.Equal(lower, interval.Lower, 0.00006);
        Assert.Equal(upper, interval.Upper, 0.00006);
        Assert.Equal(IntervalMethod.ExactPoisson, interval.Method);
        Assert.Equal(IntervalMethod.Byar, Byar.CountInterval(10).Interval!.Value.Method);
    }

    [Fact]
    public void Exact_limits_leave_the_stated_chance_outside()
    {
        for (var count = 0L; count < 10; count++)
        {
            foreach (var level in new[] { Confidence.Percent95, Confidence.Percent998 })
            {
                var interval = Byar.CountInterval(count, level).Interval!.Value;
                Assert.Equal(Confidence.Tail(level), UpTo(count, interval.Upper), 1e-9);
                Assert.Equal(count == 0 ? 1 : Confidence.Tail(level), count == 0 ? 1 : 1 - UpTo(count - 1, interval.Lower), 1e-9);
            }
        }
    }

    [Fact]
    public void A_rate_is_the_count_and_its_limits_per_so_many_people()
    {
        var rate = Byar.RateInterval(850, 68_000, 1000);
        var count = Byar.CountInterval(850).Interval!.Value;
        Assert.Equal(12.5, rate.Value!.Value, 12);
        Assert.Equal(count.Lower / 68, rate.Interval!.Value.Lower, 1e-9);
        Assert.Equal(count.Upper / 68, rate.Interval.Value.Upper, 1e-9);
    }

    [Theory]
    [InlineData(5, 0, Refusal.DenominatorIsZero)]
    [InlineData(-5, 10, Refusal.NegativeCount)]
    [InlineData(5, -10, Refusal.NegativeCount)]
    [InlineData(5, double.NaN, Refusal.NotANumber)]
    public void Refuses_with_a_reason(long count, double population, Refusal reason) =>
        Assert.Equal(Statistic.Refused(reason), Byar.RateInterval(count, population, 1000));

    [Fact]
    public void Limits_hold_the_count_and_rise_with_it() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Gen.Choose(0, 100_000).ToArbitrary(), count =>
        {
            var here = Byar.CountInterval(count).Interval!.Value;
            var next = Byar.CountInterval(count + 1).Interval!.Value;
            return here.Contains(count) && next.Upper > here.Upper && next.Lower > here.Lower;
        }));

    /// <summary>The Poisson probability of a count up to k, added up term by term.</summary>
    private static double UpTo(long k, double mean)
    {
        var term = Math.Exp(-mean);
        var sum = term;
        for (var i = 1; i <= k; i++)
        {
            term *= mean / i;
            sum += term;
        }

        return sum;
    }
}
