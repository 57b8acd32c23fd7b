using SendDashboard.Core.Statistics;
using SendDashboard.Core.Statistics.Signals;

namespace SendDashboard.UnitTests.Statistics.Signals;

/// <summary>Charts for small denominators and rare events, worked by hand.</summary>
public sealed class OtherChartsTests
{
    [Fact]
    public void P_limits_follow_each_denominator()
    {
        // 60 of 300: 0.2 ∓ 3·√(0.16/n), which is 0.2 ∓ 0.12 at 100 and 0.2 ∓ 0.24 at 25, below nought and shown at the edge.
        var chart = Spc.P([20, 15, 25, 5, 12], [100, 100, 100, 25, 25], options: new() { BaselinePoints = 3 });
        Near(0.2, 0.08, 0.32, chart.Points[0]);
        Near(0.2, 0, 0.44, chart.Points[3]);
        Assert.Equal([false, false, false, false, true], chart.Points.Select(point => point.Signals.HasFlag(SpcSignals.OutsideLimits)));
        Assert.Equal((SpcKind.P, true, 3), (chart.Kind, chart.Limits!.IsTrial, chart.Limits.BaselinePoints));
    }

    [Fact]
    public void P_prime_widens_by_the_spread_of_the_standardised_points()
    {
        // Standardised: 0, −1.25, 1.25; moving ranges 1.25 and 2.5, mean 1.875, over 1.128.
        var chart = Spc.P([20, 15, 25], [100, 100, 100], prime: true);
        Near(0.2, 0.2 - 0.12 * 1.875 / 1.128, 0.2 + 0.12 * 1.875 / 1.128, chart.Points[0]);
    }

    [Fact]
    public void U_limits_follow_each_population()
    {
        var chart = Spc.U([4, 9, 5], [1000, 1000, 4000]); // 18 in 6,000: 0.003 ∓ 3√(0.003/n)
        Near(0.003, 0, 0.003 + 3 * Math.Sqrt(0.003 / 1000), chart.Points[0]);
        Near(0.003, 0.003 - 3 * Math.Sqrt(0.003 / 4000), 0.003 + 3 * Math.Sqrt(0.003 / 4000), chart.Points[2]);
    }

    [Fact]
    public void G_counts_cases_between_events()
    {
        var chart = Spc.G([8, 10, 12, 200]); // mean 57.5
        var mean = 57.5;
        Near(0.693 * mean, 0, mean + 3 * Math.Sqrt(mean * (mean + 1)), chart.Points[0]);
        Assert.Equal(SpcSignals.OutsideLimits, Spc.G([8, 10, 12, 200], new() { BaselinePoints = 3 }).Points[3].Signals & SpcSignals.OutsideLimits);
    }

    [Fact]
    public void T_is_an_xmr_chart_of_the_values_to_the_power_1_over_3_6_turned_back()
    {
        double[] days = [3, 40, 8, 21, 15];
        var plain = Spc.Classify([.. days.Select(day => (double?)Math.Pow(day, 1 / 3.6))]).Limits!;
        var chart = Spc.T([.. days.Select(day => (double?)day)]);
        Near(Math.Pow(plain.Mean, 3.6), Math.Pow(Math.Max(0, plain.Lower), 3.6), Math.Pow(plain.Upper, 3.6), chart.Points[0]);
        Assert.Equal(days, chart.Points.Select(point => point.Value!.Value));
        Assert.Equal(Refusal.NotAboveNought, Spc.T([3, 0, 4]).Refusal);
    }

    [Theory]
    [InlineData(0.5, 40, 40, true, SpcKind.G)]
    [InlineData(39.5, 40, 40, true, SpcKind.G)]
    [InlineData(0.5, 40, 40, false, SpcKind.T)]
    [InlineData(5, 40, 40, true, SpcKind.P)]
    [InlineData(35, 40, 40, true, SpcKind.P)]
    [InlineData(5, 4000, 4000, false, SpcKind.U)]
    [InlineData(12, 40, 80, true, SpcKind.Xmr)]
    [InlineData(12, 40, 81, true, SpcKind.PPrime)]
    [InlineData(12, 4000, 8001, false, SpcKind.UPrime)]
    public void The_chart_is_chosen_by_stated_rules(double count, double smallest, double largest, bool isShare, SpcKind expected)
    {
        var other = isShare && count > smallest / 2 ? largest - (smallest - count) : count;
        Assert.Equal(expected, Spc.Choose([count, other, null], [smallest, largest, 50], isShare));
    }

    [Fact]
    public void Nothing_is_chosen_from_nothing() => Assert.Equal(SpcKind.NotSet, Spc.Choose([null, 3], [40, 0], true));

    [Fact]
    public void A_point_without_a_denominator_is_a_gap_and_too_many_hits_are_an_error()
    {
        Assert.Null(Spc.P([2, 1, 3], [10, 0, 10]).Points[1].Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => Spc.P([11], [10]));
        Assert.Throws<ArgumentException>(() => Spc.U([1, 2], [10]));
    }

    [Fact]
    public void A_series_of_nothing_but_noughts_has_lines_of_no_width() =>
        Assert.All(Spc.P([0, 0, 0], [10, 12, 9]).Points, point => Near(0, 0, 0, point));

    private static void Near(double centre, double lower, double upper, SpcPoint point)
    {
        Assert.Equal(centre, point.Centre!.Value, 1e-12 * Math.Max(1, centre));
        Assert.Equal(lower, point.Lower!.Value, 1e-12);
        Assert.Equal(upper, point.Upper!.Value, 1e-12 * Math.Max(1, upper));
    }
}
