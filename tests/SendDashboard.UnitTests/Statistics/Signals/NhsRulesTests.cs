using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using SendDashboard.Core.Statistics.Signals;

namespace SendDashboard.UnitTests.Statistics.Signals;

/// <summary>XmR charts held against NHSRplotthedots: its published numbers, and its rules as its source words them, applied point by point.</summary>
public sealed class NhsRulesTests
{
    /// <summary>The series of its own tests: twenty normal numbers of R's generator from seed 123.</summary>
    private static readonly double?[] _series =
    [
        -0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621, -1.26506123, -0.68685285, -0.44566197,
        1.22408180, 0.35981383, 0.40077145, 0.11068272, -0.55584113, 1.78691314, 0.49785048, -1.96661716, 0.70135590, -0.47279141,
    ];

    [Theory] // tests/testthat/_snaps/ptd_spc_standard.md
    [InlineData(false, true, 0.1416238, -3.01138, 3.294627)]
    [InlineData(true, true, 0.6694159, -2.383666, 3.722497)]
    [InlineData(true, false, 0.6694159, -4.596625, 5.935457)]
    public void Limits_are_those_it_prints_with_and_without_screening(bool outlier, bool screen, double mean, double lower, double upper)
    {
        double?[] values = [.. _series];
        values[14] = outlier ? 10 : values[14];
        var limits = Spc.Classify(values, new() { BaselinePoints = null, ScreenOutliers = screen }).Limits!;
        Assert.Equal(mean, limits.Mean, 1e-6);
        Assert.Equal(lower, limits.Lower, 1e-5);
        Assert.Equal(upper, limits.Upper, 1e-5);
    }

    [Theory]
    [InlineData(12, false)]
    [InlineData(null, false)]
    [InlineData(12, true)]
    [InlineData(null, true)]
    public void Every_point_is_judged_as_its_rules_say(int? baseline, bool screen) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(
        Series.ToArbitrary(), Gen.Choose(0, 60).ToArbitrary(), (values, at) =>
        {
            SpcRebase[] rebases = at > 14 && at < values.Length - 3 ? [new(at, new(2026, 4, 1), "A second team started")] : [];
            var chart = Spc.Classify([.. values.Select(value => (double?)value)], new() { BaselinePoints = baseline, ScreenOutliers = screen, Rebases = rebases });
            var expected = rebases.Length == 0 ? Flags(values, baseline, screen) : [.. Flags(values[..at], baseline, screen), .. Flags(values[at..], baseline, screen)];
            return chart.Points.Select(point => point.Signals != SpcSignals.None).SequenceEqual(expected);
        }));

    [Fact]
    public void A_hundred_thousand_points_in_one_row_take_seconds_on_a_busy_machine()
    {
        double?[] values = [.. Enumerable.Range(0, 100_000).Select(i => (double?)i)]; // one rise, and two stays on one side: the square would be minutes
        var watch = Stopwatch.StartNew();
        Assert.All(Spc.Classify(values).Points.Skip(12), point => Assert.True(point.Signals.HasFlag(SpcSignals.Run)));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    /// <summary>Walks that drift, jump and lie level, so that every rule is met.</summary>
    private static Gen<double[]> Series => Gen.Choose(-4, 4).ArrayOf().Where(steps => steps.Length > 3).SelectMany(
        _ => Gen.Choose(0, 3),
        (steps, pull) =>
        {
            var level = 0.0;
            return steps.Select(step => level = pull == 0 ? step : level * 0.7 + step * pull / 2.0).ToArray();
        });

    private static bool[] Flags(double[] y, int? baseline, bool screen)
    {
        var n = y.Length;
        var used = y[..Math.Min(n, baseline ?? n)];
        var mean = used.Average();
        double[] ranges = [.. used.Zip(used.Skip(1), (a, b) => Math.Abs(b - a))];
        var range = ranges.Average();
        range = screen && range > 0 ? ranges.Where(one => one < 3.267 * range).Average() : range;
        double[] off = [.. y.Select(value => Math.Abs(value - mean) < 1e-11 ? 0 : value - mean)];
        bool[] outside = [.. off.Select(value => Math.Abs(value) > 2.66 * range + 1e-11)];
        bool[] close = [.. off.Select((value, i) => !outside[i] && Math.Abs(value) > 2.66 * range * 2 / 3 + 1e-11)];
        bool All(int from, int length, Func<int, bool> holds) => from >= 0 && from + length <= n && Enumerable.Range(from, length).All(holds);
        bool OneSide(int from, int length) => All(from, length, i => off[i] > 0) || All(from, length, i => off[i] < 0);
        bool Moving(int from) => All(from, 7, i => i == from || y[i] > y[i - 1]) || All(from, 7, i => i == from || y[i] < y[i - 1]);
        return [.. Enumerable.Range(0, n).Select(at =>
            outside[at]
            || Enumerable.Range(at - 6, 7).Any(from => OneSide(from, 7) || Moving(from))
            || (close[at] && Enumerable.Range(at - 2, 3).Any(from => OneSide(from, 3) && Enumerable.Range(from, 3).Count(i => close[i]) >= 2)))];
    }
}
