using SendDashboard.Core.Statistics;
using SendDashboard.Core.Statistics.Signals;

namespace SendDashboard.UnitTests.Statistics.Signals;

public sealed class SpcTests
{
    /// <summary>Twelve points of mean 10 and mean moving range 2: limits 4.68 and 15.32, two thirds of the way at 13.55.</summary>
    private static readonly double?[] _baseline = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11];

    [Fact]
    public void Limits_are_the_mean_and_2_66_mean_moving_ranges_of_the_first_twelve()
    {
        var chart = Draw(20, 20, 20);
        Assert.Equal((10.0, 12, false), (chart.Limits!.Mean, chart.Limits.BaselinePoints, chart.Limits.IsTrial));
        Assert.Equal(10 - 5.32, chart.Limits.Lower, 12);
        Assert.Equal(10 + 5.32, chart.Limits.Upper, 12);
        Assert.All(chart.Points.Take(12), point => Assert.Equal(SpcSignals.None, point.Signals));
    }

    [Fact]
    public void All_points_are_the_baseline_when_asked() =>
        Assert.Equal(15, Spc.Classify([.. _baseline, 9, 11, 9], new() { BaselinePoints = null }).Limits!.BaselinePoints);

    [Fact]
    public void Fewer_than_twelve_points_give_trial_limits()
    {
        var limits = Spc.Classify([.. _baseline.Take(11)]).Limits!;
        Assert.True(limits.IsTrial);
        Assert.Equal(11, limits.BaselinePoints);
    }

    [Fact]
    public void One_point_draws_nothing()
    {
        Assert.All(new double?[][] { [5], [], [5, null, 6] }, few =>
        {
            var chart = Spc.Classify(few);
            Assert.Equal((null, Refusal.TooFewValues, few.Length), (chart.Limits, chart.Refusal, chart.Points.Count));
        });
    }

    [Theory]
    [InlineData(15.31, SpcSignals.None)]
    [InlineData(15.33, SpcSignals.OutsideLimits)]
    [InlineData(4.67, SpcSignals.OutsideLimits)]
    public void A_point_beyond_a_limit_signals(double value, SpcSignals expected) =>
        Assert.Equal(expected, Draw(value).Points[^1].Signals);

    [Fact]
    public void Seven_in_a_row_on_one_side_signal_all_seven_and_six_do_not()
    {
        // The twelfth point of the baseline is above the mean, so a point below parts it from the row.
        Assert.All(Draw(9, 11, 12, 11, 12, 11, 12).Points, point => Assert.Equal(SpcSignals.None, point.Signals));
        var seven = Draw(9, 11, 12, 11, 12, 11, 12, 11).Points;
        Assert.All(seven.Skip(13), point => Assert.Equal(SpcSignals.Shift, point.Signals));
        Assert.All(seven.Take(13), point => Assert.Equal(SpcSignals.None, point.Signals));
    }

    [Fact]
    public void A_point_on_the_mean_ends_the_row() =>
        Assert.DoesNotContain(Draw(9, 11, 12, 11, 10, 11, 12, 11).Points, point => point.Signals.HasFlag(SpcSignals.Shift));

    [Fact]
    public void Seven_points_rising_signal_all_seven_and_six_do_not()
    {
        Assert.DoesNotContain(Draw(8, 8.5, 9, 9.5, 10.5, 11).Points, point => point.Signals.HasFlag(SpcSignals.Run));
        var seven = Draw(8, 8.5, 9, 9.5, 10.5, 11, 11.5).Points;
        Assert.All(seven.Skip(12), point => Assert.Equal(SpcSignals.Run, point.Signals));
        Assert.All(seven.Skip(12), point => Assert.True(point.IsHigh)); // where it is heading, also below the mean
        Assert.DoesNotContain(seven.Take(12), point => point.Signals.HasFlag(SpcSignals.Run));
    }

    [Fact]
    public void A_level_step_ends_a_run() =>
        Assert.DoesNotContain(Draw(8, 8.5, 9, 9, 9.5, 10.5, 11).Points, point => point.Signals.HasFlag(SpcSignals.Run));

    [Fact]
    public void Seven_falling_signal_downwards() =>
        Assert.All(Draw(11.5, 11, 10.5, 9.5, 9, 8.5, 8).Points.Skip(12), point =>
        {
            Assert.True(point.Signals.HasFlag(SpcSignals.Run));
            Assert.False(point.IsHigh);
        });

    [Fact]
    public void Two_of_three_close_to_a_limit_signal_the_two()
    {
        var points = Draw(14, 11, 14, 9).Points;
        Assert.Equal(
            [SpcSignals.TwoOfThree, SpcSignals.None, SpcSignals.TwoOfThree, SpcSignals.None], points.Skip(12).Select(p => p.Signals));
        Assert.DoesNotContain(Draw(9, 14, 9, 14, 9).Points, point => point.Signals != SpcSignals.None); // the three must share a side
        Assert.DoesNotContain(Draw(9, 14, 6, 9).Points, point => point.Signals != SpcSignals.None); // close to different limits
    }

    [Fact]
    public void A_flat_series_has_limits_of_no_width_and_no_signals()
    {
        var chart = Spc.Classify([.. Enumerable.Repeat<double?>(43.3, 15)]);
        Assert.Equal(chart.Limits!.Lower, chart.Limits.Upper);
        Assert.All(chart.Points, point => Assert.Equal(SpcSignals.None, point.Signals));
        Assert.Equal(SpcSignals.OutsideLimits, Spc.Classify([.. Enumerable.Repeat<double?>(43.3, 12), 43.4]).Points[^1].Signals);
    }

    [Fact]
    public void A_gap_breaks_rows_and_runs_and_has_no_moving_range()
    {
        var chart = Spc.Classify([9, 11, null, 9, 11]);
        Assert.Equal(10 + 2.66 * 2, chart.Limits!.Upper, 12);
        Assert.Equal((4, true), (chart.Limits.BaselinePoints, chart.Limits.IsTrial));
        Assert.Equal(Judgement.NotSet, chart.Points[2].Meaning(Polarity.HigherIsBetter));
        Assert.DoesNotContain(Draw(9, 11, 12, 11, null, 12, 11, 12).Points, point => point.Signals != SpcSignals.None);
        Assert.DoesNotContain(Draw(8, 8.5, 9, 9.5, null, 10.5, 11, 11.5).Points, point => point.Signals.HasFlag(SpcSignals.Run));
    }

    [Fact]
    public void A_signal_means_better_or_worse_only_with_a_direction()
    {
        var high = Draw(20).Points[^1];
        Assert.Equal(Judgement.Better, high.Meaning(Polarity.HigherIsBetter));
        Assert.Equal(Judgement.Worse, high.Meaning(Polarity.LowerIsBetter));
        Assert.Equal(Judgement.Higher, high.Meaning(Polarity.NoJudgement));
        Assert.Equal(Judgement.Similar, Draw(11).Points[^1].Meaning(Polarity.HigherIsBetter));
    }

    [Theory]
    [InlineData(20.0, Polarity.HigherIsBetter, Assurance.WillUsuallyMiss)]
    [InlineData(3.0, Polarity.HigherIsBetter, Assurance.WillUsuallyMeet)]
    [InlineData(20.0, Polarity.LowerIsBetter, Assurance.WillUsuallyMeet)]
    [InlineData(3.0, Polarity.LowerIsBetter, Assurance.WillUsuallyMiss)]
    [InlineData(10.0, Polarity.LowerIsBetter, Assurance.HitOrMiss)]
    [InlineData(20.0, Polarity.NoJudgement, Assurance.NotSet)]
    [InlineData(null, Polarity.HigherIsBetter, Assurance.NotSet)]
    public void The_target_is_judged_against_the_limits(double? target, Polarity polarity, Assurance expected) =>
        Assert.Equal(expected, Draw().Assure(target, polarity));

    [Fact]
    public void A_re_base_breaks_the_lines_the_rows_and_the_baseline()
    {
        SpcRebase started = new(12, new(2026, 4, 1), "A second team started");
        var chart = Spc.Classify([.. _baseline, .. _baseline.Select(value => value + 20)], new() { Rebases = [started] });
        Assert.Equal([(0, 11, 10.0), (12, 23, 30.0)], chart.Parts.Select(part => (part.From, part.To, part.Limits!.Mean)));
        Assert.Equal(started, chart.Parts[1].Rebase);
        Assert.Equal((10.0, 30.0), (chart.Points[0].Centre!.Value, chart.Points[23].Centre!.Value));
        Assert.DoesNotContain(chart.Points, point => point.Signals != SpcSignals.None);
    }

    [Fact]
    public void A_part_too_short_has_no_lines_and_says_why_while_the_part_before_keeps_its_own()
    {
        var chart = Spc.Classify([.. _baseline, 30], new() { Rebases = [new(12, new(2026, 4, 1), "Moved to a new system")] });
        Assert.Equal((Refusal.None, Refusal.TooFewValues), (chart.Parts[0].Refusal, chart.Parts[1].Refusal));
        Assert.Equal((null, Judgement.NotSet), (chart.Limits, chart.Points[^1].Meaning(Polarity.HigherIsBetter)));
        Assert.Equal(Assurance.NotSet, chart.Assure(5, Polarity.HigherIsBetter));
    }

    [Theory]
    [InlineData(0, "why")]
    [InlineData(12, "why")]
    [InlineData(6, " ")]
    public void A_re_base_lies_within_the_series_and_has_its_reason(int at, string reason) =>
        Assert.Throws<ArgumentException>(() => Spc.Classify(_baseline, new() { Rebases = [new(at, new(2026, 4, 1), reason)] }));

    [Fact]
    public void A_value_that_is_no_number_is_refused() =>
        Assert.Equal(Refusal.NotANumber, Spc.Classify([1, 2, double.NaN]).Refusal);

    private static SpcChart Draw(params double?[] after) => Spc.Classify([.. _baseline, .. after]);
}
