using FsCheck;
using FsCheck.Fluent;
using SendDashboard.Core.Statistics;
using SendDashboard.Core.Statistics.Waits;

namespace SendDashboard.UnitTests.Statistics.Waits;

public sealed class KaplanMeierTests
{
    /// <summary>Weeks in remission of 21 patients given 6-mercaptopurine (Freireich and others, Blood 21, 1963), in every textbook; minus: last seen then.</summary>
    private static readonly int[] _freireich = [6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35];

    [Theory] // at risk, chance and standard error as printed
    [InlineData(6, 21, 0.8571, 0.0764)]
    [InlineData(7, 17, 0.8067, 0.0869)]
    [InlineData(10, 15, 0.7529, 0.0963)]
    [InlineData(13, 12, 0.6902, 0.1068)]
    [InlineData(16, 11, 0.6275, 0.1141)]
    [InlineData(22, 7, 0.5378, 0.1282)]
    [InlineData(23, 6, 0.4482, 0.1346)]
    public void The_textbook_curve(double week, int atRisk, double waiting, double error)
    {
        var step = Freireich().Steps.Single(one => one.Time == week);
        Assert.Equal(atRisk, step.AtRisk);
        Assert.Equal(waiting, step.Waiting, 0.00005);
        Assert.Equal(error, Math.Sqrt(step.Variance!.Value), 0.00005);
    }

    [Fact]
    public void The_textbook_median_and_limits()
    {
        var curve = Freireich();
        Assert.Equal((23, 13, null), (curve.Median!.Value, curve.MedianLower!.Value, curve.MedianUpper));
        var first = curve.Steps[0].Limits!.Value; // 0.620 to 0.952 by log minus log
        Assert.Equal((0.620, 0.952), (Math.Round(first.Lower, 3), Math.Round(first.Upper, 3)));
    }

    [Fact]
    public void Numbers_at_risk_at_any_week()
    {
        var curve = Freireich();
        Assert.Equal([21, 21, 17, 15, 5, 0], new double[] { 0, 6, 7, 9.5, 25, 36 }.Select(curve.AtRisk));
        Assert.Equal(1, curve.WaitingAfter(5.9));
        Assert.Equal(curve.Steps[0].Waiting, curve.WaitingAfter(6.5));
        Assert.Equal(25, curve.Drawn().Last().Time);
    }

    [Fact]
    public void A_wait_last_seen_when_another_ends_is_at_risk_of_that_end()
    {
        var step = KaplanMeier.Curve([5, 5], [true, false]).Steps.Single();
        Assert.Equal((2, 1, 1, 0.5), (step.AtRisk, step.Ended, step.Censored, step.Waiting));
    }

    [Fact]
    public void Waits_of_which_under_half_have_ended_have_no_median()
    {
        var curve = KaplanMeier.Curve([1, 2, 3, 4], [true, false, false, false]);
        Assert.Equal((null, Refusal.None, 4), (curve.Median, curve.Refusal, curve.People));
    }

    [Fact]
    public void Refuses_with_a_reason()
    {
        Assert.Equal(Refusal.TooFewValues, KaplanMeier.Curve([], []).Refusal);
        Assert.Equal(Refusal.OutOfRange, KaplanMeier.Curve([-1], [true]).Refusal);
        Assert.Equal(Refusal.NotANumber, KaplanMeier.Curve([double.NaN], [true]).Refusal);
        Assert.Throws<ArgumentException>(() => KaplanMeier.Curve([1, 2], [true]));
    }

    [Fact]
    public void Without_censoring_the_curve_is_the_share_still_waiting_its_variance_binomial_and_its_median_the_ordinary_one() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.Choose(0, 40).ArrayOf().Where(a => a.Length > 0).ToArbitrary(), weeks =>
        {
            double[] times = [.. weeks.Select(week => (double)week)];
            var curve = KaplanMeier.Curve(times, [.. times.Select(_ => true)]);
            return curve.Median == Percentile.Median(times).Value && curve.Steps.All(step =>
            {
                var share = (double)times.Count(time => time > step.Time) / times.Length;
                return Math.Abs(step.Waiting - share) < 1e-12
                    && (step.Variance is null || Math.Abs(step.Variance.Value - share * (1 - share) / times.Length) < 1e-12)
                    && (step.Limits is not { } limits || (limits.Lower >= 0 && limits.Upper <= 1 && limits.Contains(step.Waiting)));
            });
        }));

    [Fact]
    public void The_curve_never_rises_and_nobody_is_lost() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(
        Gen.Choose(0, 40).SelectMany(_ => Gen.Elements(true, false), (week, end) => (Week: (double)week, End: end)).ArrayOf().Where(a => a.Length > 0).ToArbitrary(),
        waits =>
        {
            var steps = KaplanMeier.Curve([.. waits.Select(w => w.Week)], [.. waits.Select(w => w.End)]).Steps;
            return steps.Zip(steps.Skip(1)).All(pair => pair.First.Waiting >= pair.Second.Waiting
                    && pair.Second.AtRisk == pair.First.AtRisk - pair.First.Ended - pair.First.Censored)
                && steps[^1].AtRisk == steps[^1].Ended + steps[^1].Censored;
        }));

    private static WaitCurve Freireich() => KaplanMeier.Curve([.. _freireich.Select(week => (double)Math.Abs(week))], [.. _freireich.Select(week => week > 0)]);
}
