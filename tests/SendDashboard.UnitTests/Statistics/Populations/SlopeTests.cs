using FsCheck;
using FsCheck.Fluent;
using SendDashboard.Core.Statistics;
using SendDashboard.Core.Statistics.Populations;

namespace SendDashboard.UnitTests.Statistics.Populations;

/// <summary>The two areas are the example in the help of phe_sii (PHEindicatormethods); expected values worked out to 30 figures with mpmath.</summary>
public sealed class SlopeTests
{
    private static readonly double[] _people1 = [7291, 7997, 6105, 7666, 5790, 6934, 5918, 5974, 7147, 7534];
    private static readonly double[] _values1 = [75.9, 78.3, 83.8, 83.6, 80.5, 81.1, 81.7, 84.2, 80.6, 86.3];
    private static readonly double[] _errors1 = [1.64, 1.58, 1.51, 1.78, 1.7, 1.56, 1.37, 1.4, 2.43, 1.57];
    private static readonly double[] _people2 = [21675, 20065, 19750, 24713, 20112, 19618, 22408, 19752, 18939, 19312];
    private static readonly double[] _values2 = [70.5, 71.6, 72.5, 73.5, 73.1, 76.2, 78.7, 80.6, 80.9, 80];
    private static readonly double[] _errors2 = [0.23, 0.26, 0.3, 0.16, 0.79, 0.78, 0.4, 0.28, 0.23, 0.35];

    [Fact]
    public void The_published_example()
    {
        Near(7.0002347600798881, 1.0897097049119413, 3.1534288954519444, 10.847040624707832, Slope.Index(Groups(_people1, _values1, _errors1)));
        Near(12.622738563631682, 1.1820343480014965, 12.011666646309364, 13.233810480954001, Slope.Index(Groups(_people2, _values2, _errors2)));
    }

    [Fact]
    public void Simulated_limits_of_the_relative_index_agree_with_the_exact_ones_of_the_slope()
    {
        // The denominator strays little, so that relative = 1 + slope / start nearly: 1 + 3.15/78.03 to 1 + 10.85/78.03, a little wider.
        var relative = Slope.Index(Groups(_people1, _values1, _errors1)).Relative.Interval!.Value;
        Assert.InRange(relative.Lower, 1.035, 1.045);
        Assert.InRange(relative.Upper, 1.135, 1.150);
        Assert.Equal(IntervalMethod.Simulated, relative.Method);
    }

    [Fact]
    public void Simulation_comes_near_the_first_order_answer_on_the_log_and_logit_scales_and_is_the_same_each_time()
    {
        // Small errors: the delta method, with errors of the values s·y on the log scale and s·y(1 − y) on the logit scale.
        double[] shares = [0.40, 0.42, 0.45, 0.46, 0.50, 0.52, 0.53, 0.57, 0.60, 0.61];
        var small = Enumerable.Repeat(0.01, 10).ToArray();
        foreach (var (scale, slopeOf) in new (SlopeScale, Func<double, double>)[] { (SlopeScale.Log, y => y), (SlopeScale.Logit, y => y * (1 - y)) })
        {
            var simulated = Slope.Index(Groups(_people1, shares, small), scale).Index;
            var exact = Slope.Index(Groups(_people1, shares, [.. shares.Select(y => 0.01 * slopeOf(y))])).Index;
            var width = exact.Interval!.Value.Upper - exact.Interval.Value.Lower;
            Assert.Equal(exact.Value!.Value, simulated.Value!.Value, 1e-12);
            Assert.Equal(exact.Interval.Value.Lower, simulated.Interval!.Value.Lower, 0.02 * width);
            Assert.Equal(exact.Interval.Value.Upper, simulated.Interval.Value.Upper, 0.02 * width);
            Assert.Equal(simulated, Slope.Index(Groups(_people1, shares, small), scale).Index);
        }
    }

    [Fact]
    public void A_straight_line_is_its_own_slope() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(20), Prop.ForAll(
        Gen.Choose(100, 9000).ArrayOf(7).ToArbitrary(), Gen.Choose(-50, 50).ToArbitrary(), (people, rise) =>
        {
            var all = (double)people.Sum();
            var before = 0.0;
            var groups = people.Select(count =>
            {
                var place = (before + count / 2.0) / all;
                before += count;
                return new SlopeGroup(count, 100 + rise * place, 1);
            }).ToList();
            var found = Slope.Index(groups).Index;
            return Math.Abs(found.Value!.Value - rise) < 1e-9 && found.Interval!.Value.Contains(found.Value.Value);
        }));

    [Fact]
    public void Standard_errors_come_from_limits_on_their_scale()
    {
        var z = Confidence.Z(0.95);
        Assert.Equal(2, SlopeGroup.FromLimits(1, 50, 50 - 2 * z, 50 + 2 * z, SlopeScale.Plain).StandardError, 1e-12);
        Assert.Equal(0.1, SlopeGroup.FromLimits(1, 5, 5 * Math.Exp(-0.1 * z), 5 * Math.Exp(0.1 * z), SlopeScale.Log).StandardError, 1e-12);
        Assert.Equal(Math.Log(4) / z, SlopeGroup.FromLimits(1, 0.5, 0.2, 0.8, SlopeScale.Logit).StandardError, 1e-12);
    }

    [Fact]
    public void Refuses_with_a_reason()
    {
        var groups = Groups(_people1, _values1, _errors1);
        Assert.Equal(Refusal.TooFewValues, Slope.Index(groups[..4]).Index.Refusal);
        Assert.Equal(Refusal.DenominatorIsZero, Slope.Index([.. groups, new(0, 1, 1)]).Index.Refusal);
        Assert.Equal(Refusal.OutOfRange, Slope.Index([.. groups, new(10, 1, -1)]).Index.Refusal);
        Assert.Equal(Refusal.NotANumber, Slope.Index([.. groups, new(10, double.NaN, 1)]).Index.Refusal);
        Assert.Equal(Refusal.NotAboveNought, Slope.Index([.. groups, new(10, 0, 1)], SlopeScale.Log).Index.Refusal);
        Assert.Equal(Refusal.OutOfRange, Slope.Index(groups, SlopeScale.Logit).Index.Refusal);
    }

    private static SlopeGroup[] Groups(double[] people, double[] values, double[] errors) =>
        [.. people.Select((count, i) => new SlopeGroup(count, values[i], errors[i]))];

    private static void Near(double index, double relative, double lower, double upper, SlopeResult found)
    {
        Assert.Equal(index, found.Index.Value!.Value, 1e-9);
        Assert.Equal(relative, found.Relative.Value!.Value, 1e-9);
        Assert.Equal(lower, found.Index.Interval!.Value.Lower, 1e-9);
        Assert.Equal(upper, found.Index.Interval.Value.Upper, 1e-9);
    }
}
