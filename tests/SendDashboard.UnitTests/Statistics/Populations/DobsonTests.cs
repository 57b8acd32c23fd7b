using FsCheck;
using FsCheck.Fluent;
using SendDashboard.Core.Statistics;
using SendDashboard.Core.Statistics.Populations;

namespace SendDashboard.UnitTests.Statistics.Populations;

/// <summary>The expected values were worked out from the formulae to 30 figures with mpmath.</summary>
public sealed class DobsonTests
{
    private static readonly DirectStratum[] _strata =
        [new(3, 1200, 5000), new(12, 3400, 5500), new(40, 5200, 6000), new(66, 4100, 6500), new(91, 2300, 7000)];

    [Theory]
    [InlineData(0.95, 1318.4846415417737, 1768.8303509923458)]
    [InlineData(0.998, 1205.404342253096, 1911.680746208553)]
    public void The_rate_and_its_limits(double confidence, double lower, double upper)
    {
        var rate = Dobson.StandardisedRate(_strata, confidence: confidence);
        Assert.Equal(1532.1875964677412, rate.Value!.Value, 1e-9);
        Assert.Equal(lower, rate.Interval!.Value.Lower, 1e-9);
        Assert.Equal(upper, rate.Interval.Value.Upper, 1e-9);
    }

    [Fact]
    public void Weights_equal_to_the_population_give_the_crude_rate_and_its_limits() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
        Strata.ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (strata, factor) =>
        {
            DirectStratum[] own = [.. strata.Select(stratum => stratum with { Standard = stratum.Population * factor })];
            var standardised = Dobson.StandardisedRate(own, 1000);
            var crude = Byar.RateInterval(own.Sum(s => s.Count), own.Sum(s => s.Population), 1000);
            return Close(crude.Value!.Value, standardised.Value!.Value)
                && Close(crude.Interval!.Value.Lower, standardised.Interval!.Value.Lower)
                && Close(crude.Interval.Value.Upper, standardised.Interval.Value.Upper);
        }));

    [Fact]
    public void Limits_hold_the_rate_and_the_order_of_strata_does_not_matter() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Strata.ToArbitrary(), strata =>
    {
        var rate = Dobson.StandardisedRate(strata);
        return rate.Interval!.Value.Contains(rate.Value!.Value) && Close(rate.Value.Value, Dobson.StandardisedRate([.. strata.Reverse()]).Value!.Value);
    }));

    [Fact]
    public void Refuses_with_a_reason()
    {
        Assert.Equal(Refusal.TooFewEvents, Dobson.StandardisedRate([new(9, 100, 100)]).Refusal);
        Assert.NotNull(Dobson.StandardisedRate([new(10, 100, 100)]).Value);
        Assert.Equal(Refusal.DenominatorIsZero, Dobson.StandardisedRate([.. _strata, new(0, 0, 100)]).Refusal);
        Assert.Equal(Refusal.DenominatorIsZero, Dobson.StandardisedRate([new(20, 100, 0)]).Refusal);
        Assert.Equal(Refusal.NegativeCount, Dobson.StandardisedRate([.. _strata, new(-1, 10, 100)]).Refusal);
        Assert.Equal(Refusal.NotANumber, Dobson.StandardisedRate([.. _strata, new(1, double.NaN, 100)]).Refusal);
        Assert.Equal(Refusal.TooFewValues, Dobson.StandardisedRate([]).Refusal);
    }

    private static Gen<DirectStratum[]> Strata =>
        Gen.Choose(10, 200).SelectMany(_ => Gen.Choose(500, 9000), (count, people) => (count, people))
            .SelectMany(_ => Gen.Choose(1, 9000), (own, standard) => new DirectStratum(own.count, own.people, standard))
            .ArrayOf().Where(strata => strata.Length > 0);

    private static bool Close(double one, double other) => Math.Abs(one - other) <= 1e-11 * Math.Abs(one);
}
