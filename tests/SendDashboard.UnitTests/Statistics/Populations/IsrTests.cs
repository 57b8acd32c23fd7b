using FsCheck;
using FsCheck.Fluent;
using SendDashboard.Core.Statistics;
using SendDashboard.Core.Statistics.Populations;

namespace SendDashboard.UnitTests.Statistics.Populations;

/// <summary>The expected values were worked out from the formulae to 30 figures with mpmath.</summary>
public sealed class IsrTests
{
    private static readonly IndirectStratum[] _strata =
        [new(1200, 30, 15_000), new(3400, 150, 40_000), new(5200, 420, 60_000), new(4100, 800, 50_000), new(2300, 1100, 30_000)];

    [Fact]
    public void Ratio_of_observed_to_expected()
    {
        Assert.Equal(201.48333333333333, Isr.Expected(_strata), 1e-10);
        Near(1.0521962114318802, 0.91531096310839873, 1.2037753144362114, Isr.Ratio(212, _strata));
        Near(105.21962114318802, 91.531096310839873, 120.37753144362114, Isr.Ratio(212, _strata, 100));
    }

    [Fact]
    public void Rate_is_the_ratio_times_the_crude_rate_of_the_reference() =>
        Near(13.489695018357439, 11.734755937287163, 15.4330168517463, Isr.Rate(212, _strata, 1000));

    [Fact]
    public void Under_ten_the_limits_are_exact()
    {
        var ratio = Isr.Ratio(7, [new(100, 5, 100)]);
        Assert.Equal(IntervalMethod.ExactPoisson, ratio.Interval!.Value.Method);
        Near(1.4, 2.8143630515198661 / 5, 14.422675361702379 / 5, ratio);
    }

    [Fact]
    public void A_population_against_its_own_rates_is_as_expected() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
        Gen.Choose(1, 500).SelectMany(_ => Gen.Choose(600, 9000), (count, people) => new IndirectStratum(people, count, people)).ArrayOf()
            .Where(strata => strata.Length > 0).ToArbitrary(),
        strata => Math.Abs(Isr.Ratio(strata.Sum(s => s.ReferenceCount), strata).Value!.Value - 1) < 1e-12));

    [Fact]
    public void Refuses_with_a_reason()
    {
        Assert.Equal(Refusal.TooFewValues, Isr.Ratio(3, []).Refusal);
        Assert.Equal(Refusal.DenominatorIsZero, Isr.Ratio(3, [new(0, 5, 100)]).Refusal);
        Assert.Equal(Refusal.DenominatorIsZero, Isr.Ratio(3, [new(10, 5, 0)]).Refusal);
        Assert.Equal(Refusal.NegativeCount, Isr.Ratio(-3, _strata).Refusal);
        Assert.Equal(Refusal.NegativeCount, Isr.Rate(3, [new(10, -5, 100)]).Refusal);
        Assert.Equal(Refusal.NotANumber, Isr.Rate(3, [new(10, double.PositiveInfinity, 100)]).Refusal);
    }

    private static void Near(double value, double lower, double upper, Statistic statistic)
    {
        Assert.Equal(value, statistic.Value!.Value, 1e-9);
        Assert.Equal(lower, statistic.Interval!.Value.Lower, 1e-9);
        Assert.Equal(upper, statistic.Interval.Value.Upper, 1e-9);
    }
}
