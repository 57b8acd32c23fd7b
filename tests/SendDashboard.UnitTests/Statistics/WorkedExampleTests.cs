using SendDashboard.Core.Statistics;
using SendDashboard.Core.Statistics.Distributions;
using SendDashboard.Core.Statistics.Populations;
using SendDashboard.Core.Statistics.Signals;
using SendDashboard.Core.Statistics.Waits;

namespace SendDashboard.UnitTests.Statistics;

/// <summary>The worked examples of src/SendDashboard.Core/Statistics/README.md, as printed there.</summary>
public sealed class WorkedExampleTests
{
    private static readonly DirectStratum[] D =
        [new(3, 1200, 5000), new(12, 3400, 5500), new(40, 5200, 6000), new(66, 4100, 6500), new(91, 2300, 7000)];

    private static readonly IndirectStratum[] I =
        [new(1200, 30, 15000), new(3400, 150, 40000), new(5200, 420, 60000), new(4100, 800, 50000), new(2300, 1100, 30000)];

    private static readonly SlopeGroup[] S =
    [
        new(7291, 75.9, 1.64), new(7997, 78.3, 1.58), new(6105, 83.8, 1.51), new(7666, 83.6, 1.78), new(5790, 80.5, 1.7),
        new(6934, 81.1, 1.56), new(5918, 81.7, 1.37), new(5974, 84.2, 1.4), new(7147, 80.6, 2.43), new(7534, 86.3, 1.57),
    ];

    private static readonly double?[] Steady = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 16];

    public static TheoryData<string, Statistic, double, double, double, int> Limits() => new()
    {
        { "Wilson", Wilson.Interval(138, 321), 0.4299, 0.3769, 0.4846, 4 },
        { "Byar, count", Byar.CountInterval(20), 20, 12.211, 30.890, 3 },
        { "Byar, rate", Byar.RateInterval(7, 10_000, 1000), 0.7, 0.2814, 1.4423, 4 },
        { "Student", StudentT.MeanInterval([30, 40, 50, 60]), 45, 24.457, 65.543, 3 },
        { "median", Percentile.Median([.. Hundred()]), 50.5, 40, 61, 3 },
        { "nine in ten", Percentile.NineInTen([.. Hundred()]), 90.1, 84, 96, 3 },
        { "Dobson", Dobson.StandardisedRate(D), 1532.188, 1318.485, 1768.830, 3 },
        { "ratio", Isr.Ratio(212, I), 1.0522, 0.9153, 1.2038, 4 },
        { "rate", Isr.Rate(212, I, 1000), 13.490, 11.735, 15.433, 3 },
        { "slope", Slope.Index(S).Index, 7.0002, 3.1534, 10.8470, 4 },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void A_figure_and_its_limits(string what, Statistic statistic, double value, double lower, double upper, int places)
    {
        Assert.NotEmpty(what);
        Assert.Equal(
            (value, lower, upper),
            (Math.Round(statistic.Value!.Value, places), Math.Round(statistic.Interval!.Value.Lower, places), Math.Round(statistic.Interval.Value.Upper, places)));
    }

    [Fact]
    public void Populations()
    {
        Assert.Equal(201.483, Isr.Expected(I), 0.0005);
        Assert.Equal(1.0897, Slope.Index(S).Relative.Value!.Value, 0.00005);
        var funnel = Funnel.Limits(FunnelKind.Proportion, 0.80642448, 1008);
        Assert.Equal(
            (0.7680, 0.7820, 0.8308, 0.8449),
            (Math.Round(funnel.Lower998, 4), Math.Round(funnel.Lower95, 4), Math.Round(funnel.Upper95, 4), Math.Round(funnel.Upper998, 4)));
        var at = Funnel.DenominatorsAt(1, 100);
        Assert.Equal((81.3640, 121.6268), (Math.Round(at.Upper95, 4), Math.Round(at.Lower95, 4)));
        Assert.Equal(FunnelPlace.High95, Funnel.Place(FunnelKind.Ratio, 1, 65, 50));
        Assert.Equal([1, 2, 1, 2], Quantiles.Assign([5, 3, 9, 1], 2));
    }

    [Fact]
    public void Comparisons()
    {
        var ours = Wilson.Interval(138, 321).Interval;
        Assert.Equal(Judgement.Similar, Comparison.Against(ours, 0.464, Polarity.HigherIsBetter));
        Assert.Equal(Judgement.Worse, Comparison.AgainstArea(ours, new Interval(0.50, 0.60, IntervalMethod.Wilson, 0.95), Polarity.HigherIsBetter));
    }

    [Fact]
    public void Signals()
    {
        var chart = Spc.Classify(Steady);
        Assert.Equal((4.68, 15.32), (Math.Round(chart.Limits!.Lower, 2), Math.Round(chart.Limits.Upper, 2)));
        Assert.Equal(SpcSignals.OutsideLimits, chart.Points[^1].Signals);
        Assert.Equal(Assurance.WillUsuallyMiss, chart.Assure(20, Polarity.HigherIsBetter));
        var p = Spc.P([20, 15, 25], [100, 100, 100]).Limits!;
        Assert.Equal((0.2, 0.08, 0.32), (p.Mean, Math.Round(p.Lower, 12), Math.Round(p.Upper, 12)));
        var g = Spc.G([8, 10, 12]).Limits!;
        Assert.Equal((6.93, 41.464), (Math.Round(g.Mean, 12), Math.Round(g.Upper, 3)));
        Assert.Equal(SpcKind.P, Spc.Choose([5, 6], [40, 50], isShare: true));
        var trend = Trend.FivePointOfShares([(994, 40299), (1023, 41527), (1199, 42811), (1332, 44064), (1367, 44701)]);
        Assert.Equal((47.90, TrendDirection.Increasing), (Math.Round(trend.ChiSquare!.Value, 2), trend.Direction));
    }

    [Fact]
    public void Waits()
    {
        var curve = KaplanMeier.Curve([1, 2, 3, 4], [true, true, false, true]);
        Assert.Equal([0.75, 0.5, 0.5, 0], curve.Steps.Select(step => Math.Round(step.Waiting, 12)));
        Assert.Equal(3, curve.Median);
    }

    [Fact]
    public void Distributions() => Assert.Equal(1.959963984540054, Normal.Quantile(0.975), 1e-15);

    private static IEnumerable<double> Hundred() => Enumerable.Range(1, 100).Select(i => (double)i);
}
