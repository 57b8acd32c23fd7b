using FsCheck;
using FsCheck.Fluent;
using SendDashboard.Core.Statistics.Populations;

namespace SendDashboard.UnitTests.Statistics.Populations;

/// <summary>Published points are those of the test data of PHEindicatormethods, printed to six to nine figures.</summary>
public sealed class FunnelTests
{
    [Theory] // testdata_funnel_prop_outputs.csv: average 80.642448%
    [InlineData(1, 0, 3.204264, 100, 100)]
    [InlineData(3, 10.150815, 35.933491, 100, 100)]
    [InlineData(24, 55.719892, 64.835445, 96.449451, 100)]
    [InlineData(139, 70.286478, 74.074227, 87.210669, 90.998418)]
    [InlineData(1008, 76.796814, 78.203374, 83.081521, 84.488082)]
    [InlineData(110_000, 80.274317, 80.408963, 80.875933, 81.010578)]
    public void Proportions(double denominator, double lower998, double lower95, double upper95, double upper998) =>
        Near(1e-6, new(80.642448, lower998, lower95, upper95, upper998), Funnel.Limits(FunnelKind.Proportion, 0.80642448, denominator).Times(100));

    [Theory] // testdata_funnel_ratio_outputs.csv: events, expected counts and ratios (times 100) on each limit
    [InlineData(1, 5.571644585, 17.94802207, 0.025317898, 3949.774946, 9.233410143, 10.83023482, 0.001000547, 99945.32721)]
    [InlineData(9, 17.08479966, 52.67840524, 4.11537405, 218.6921502, 22.65737951, 39.72215762, 2.452425215, 366.9836676)]
    [InlineData(100, 121.6268111, 82.21871402, 81.36400699, 122.9044681, 134.9243187, 74.11562345, 71.92139974, 139.0406755)]
    [InlineData(716, 770.4222128, 92.93605352, 664.5083011, 107.7488421, 802.60414, 89.20960712, 636.1521174, 112.5516964)]
    public void Ratios_pass_through_the_published_points(
        double events, double lower95At, double lower95, double upper95At, double upper95, double lower998At, double lower998, double upper998At, double upper998)
    {
        // The published denominators are the end of a search that stops at about seven figures, fewer near nought.
        var at = Funnel.DenominatorsAt(1, events);
        Near(events == 1 ? 1e-4 : 1e-5, new(events, lower998At, lower95At, upper95At, upper998At), at);
        Assert.Equal(lower95 / 100, Funnel.Limits(FunnelKind.Ratio, 1, lower95At).Lower95, 1e-5);
        Assert.Equal(upper95 / 100, Funnel.Limits(FunnelKind.Ratio, 1, upper95At).Upper95, 1e-5 * upper95);
        Assert.Equal(lower998 / 100, Funnel.Limits(FunnelKind.Ratio, 1, lower998At).Lower998, 1e-5);
        Assert.Equal(upper998 / 100, Funnel.Limits(FunnelKind.Ratio, 1, upper998At).Upper998, 1e-5 * upper998);
    }

    [Theory] // testdata_funnel_rate_outputs.csv: three years at 116.1720835 per 100,000; the population is of one year
    [InlineData(10, 5276.757672, 63.17010446, 1375.943768, 242.2579623)]
    [InlineData(1360, 411529.9259, 110.158048, 369759.5622, 122.6021934)]
    public void Rates_pass_through_the_published_points(double events, double lowerAt, double lower, double upperAt, double upper)
    {
        const double Average = 116.1720835 / 100_000;
        var at = Funnel.DenominatorsAt(Average, events).Times(1.0 / 3);
        Assert.Equal(lowerAt, at.Lower95, lowerAt * 1e-6);
        Assert.Equal(upperAt, at.Upper95, upperAt * 1e-6);
        Assert.Equal(lower, Funnel.Limits(FunnelKind.Rate, Average, 3 * lowerAt).Lower95 * 100_000, 1e-4);
        Assert.Equal(upper, Funnel.Limits(FunnelKind.Rate, Average, 3 * upperAt).Upper95 * 100_000, 1e-4);
    }

    [Theory] // testdata_funnel_prop_inputs.csv, against the average of all its areas
    [InlineData(35078.488, 41980, FunnelPlace.High998)]
    [InlineData(24803.6256, 31824, FunnelPlace.Low998)]
    [InlineData(50050.7443, 61921, FunnelPlace.Inside)]
    [InlineData(26789.238, 33012, FunnelPlace.High95)]
    [InlineData(30277.5312, 37828, FunnelPlace.Low95)]
    public void Areas_are_placed_as_published(double numerator, double denominator, FunnelPlace expected) =>
        Assert.Equal(expected, Funnel.Place(FunnelKind.Proportion, 0.80642448, numerator, denominator));

    [Theory] // by hand: 1.0 against the limits of the observed count over the expected one
    [InlineData(8, 6.24, FunnelPlace.Inside)]
    [InlineData(0, 3, FunnelPlace.Inside)]
    [InlineData(0, 4, FunnelPlace.Low95)] // exact upper limit of 0 is 3.69
    [InlineData(0, 7, FunnelPlace.Low998)] // and 6.91
    [InlineData(65, 50, FunnelPlace.High95)] // Byar: 50.16 to 82.85
    [InlineData(65, 42, FunnelPlace.High998)] // and 42.88
    [InlineData(-1, 5, FunnelPlace.NotSet)]
    [InlineData(1, 0, FunnelPlace.NotSet)]
    public void Ratios_are_placed_by_the_limits_of_their_count(double observed, double expected, FunnelPlace place)
    {
        Assert.Equal(place, Funnel.Place(FunnelKind.Ratio, 1, observed, expected));
        Assert.Equal(place, Funnel.Place(FunnelKind.Rate, 0.002, observed, expected * 500));
    }

    [Fact]
    public void The_funnel_narrows_holds_its_average_nests_and_for_proportions_is_a_mirror() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
        Gen.Choose(1, 99).ToArbitrary(), Gen.Choose(5, 20_000).ToArbitrary(), Gen.Elements(FunnelKind.Proportion, FunnelKind.Rate, FunnelKind.Ratio).ToArbitrary(),
        (percent, denominator, kind) =>
        {
            var average = percent / 100.0;
            var here = Funnel.Limits(kind, average, denominator);
            var further = Funnel.Limits(kind, average, denominator * 2);
            var mirror = kind == FunnelKind.Proportion ? Funnel.Limits(kind, 1 - average, denominator) : null;
            return here.Lower998 <= here.Lower95 && here.Lower95 < average && average < here.Upper95 && here.Upper95 <= here.Upper998
                && further.Lower95 >= here.Lower95 && further.Upper95 <= here.Upper95
                && (mirror is null || (Math.Abs(1 - mirror.Upper95 - here.Lower95) < 1e-12 && Math.Abs(1 - mirror.Upper998 - here.Lower998) < 1e-12));
        }));

    [Fact]
    public void Events_over_their_denominators_lie_on_the_curve() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.Choose(1, 5000).ToArbitrary(), events =>
    {
        var at = Funnel.DenominatorsAt(0.01, events);
        return Math.Abs(Funnel.Limits(FunnelKind.Rate, 0.01, at.Lower95).Lower95 / (events / at.Lower95) - 1) < 1e-10
            && Math.Abs(Funnel.Limits(FunnelKind.Rate, 0.01, at.Upper998).Upper998 / (events / at.Upper998) - 1) < 1e-10;
    }));

    [Fact]
    public void What_cannot_be_drawn_is_an_error()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Funnel.Limits(FunnelKind.Proportion, 1.2, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => Funnel.Limits(FunnelKind.Rate, 0.1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Funnel.Limits(FunnelKind.NotSet, 0.1, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => Funnel.Limits(FunnelKind.Rate, -0.1, 10));
    }

    private static void Near(double relative, FunnelLimits expected, FunnelLimits actual)
    {
        Assert.Equal(expected.Lower998, actual.Lower998, relative * Math.Max(1, expected.Lower998));
        Assert.Equal(expected.Lower95, actual.Lower95, relative * Math.Max(1, expected.Lower95));
        Assert.Equal(expected.Upper95, actual.Upper95, relative * Math.Max(1, expected.Upper95));
        Assert.Equal(expected.Upper998, actual.Upper998, relative * Math.Max(1, expected.Upper998));
    }
}
