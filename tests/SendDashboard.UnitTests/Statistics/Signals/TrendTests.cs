using SendDashboard.Core.Statistics;
using SendDashboard.Core.Statistics.Signals;

namespace SendDashboard.UnitTests.Statistics.Signals;

/// <summary>The published series and findings are those of Fingertips, oldest first.</summary>
public sealed class TrendTests
{
    [Fact]
    public void Diabetes_prevalence_in_England_2020_to_2024_is_increasing() =>
        Assert.Equal(TrendDirection.Increasing, Trend.FivePoint(Series(
            (7.0826, 7.0754, 7.094), (7.1085, 7.1013, 7.1199), (7.2571, 7.2499, 7.2684), (7.4528, 7.4456, 7.4643), (7.6554, 7.6481, 7.6669))).Direction);

    [Fact]
    public void MMR_coverage_in_Yorkshire_2020_to_2024_is_decreasing()
    {
        var trend = Trend.FivePoint(Series(
            (92.6254, 92.4168, 92.8288), (92.3221, 92.1072, 92.5315), (90.8708, 90.6358, 91.1004), (90.017, 89.7694, 90.2594), (90.1013, 89.8578, 90.3396)));
        Assert.Equal(TrendDirection.Decreasing, trend.Direction);
        Assert.Equal(Judgement.Worse, trend.Meaning(Polarity.HigherIsBetter));
        Assert.Equal(Judgement.Better, trend.Meaning(Polarity.LowerIsBetter));
        Assert.Equal(Judgement.Lower, trend.Meaning(Polarity.NoJudgement));
    }

    [Fact]
    public void Sight_loss_from_diabetic_eye_disease_2020_to_2024_is_increasing() =>
        Assert.Equal(TrendDirection.Increasing, Trend.FivePoint(Series(
            (2.935, 2.7841, 3.0919), (1.93028, 1.8085, 2.058), (2.7567, 2.6113, 2.9082), (2.8701, 2.7225, 3.0237), (3.0121, 2.8616, 3.1683))).Direction);

    [Fact]
    public void Fewer_than_five_points_cannot_be_tested()
    {
        var trend = Trend.FivePoint(Series((1, 0, 2), (2, 1, 3), (3, 2, 4), (4, 3, 5)));
        Assert.Equal((TrendDirection.NotSet, Refusal.TooFewValues), (trend.Direction, trend.Refusal));
        Assert.Equal(Judgement.NotSet, trend.Meaning(Polarity.HigherIsBetter));
    }

    [Fact]
    public void Only_the_last_five_points_count()
    {
        var last = Series((10, 9, 11), (20, 19, 21), (30, 29, 31), (40, 39, 41), (50, 49, 51));
        Assert.Equal(Trend.FivePoint(last), Trend.FivePoint([.. Series((900, 899, 901), (800, 799, 801)), .. last]));
    }

    [Fact]
    public void A_clear_rise_has_its_slope_and_chi_square()
    {
        // Standard error 0.5 for each point: chi-square is slope squared times 10 (the spread of 0 to 4) over 0.25.
        var trend = Trend.FivePoint([.. Enumerable.Range(0, 5).Select(i => ((double)i, Limits(i, 0.5)))]);
        Assert.Equal(1, trend.Slope!.Value, 1e-9);
        Assert.Equal(40, trend.ChiSquare!.Value, 1e-6);
    }

    [Fact]
    public void One_year_alone_does_not_make_a_trend()
    {
        // Without the last year the rest fall, so the sign is not steady, however large chi-square is.
        var trend = Trend.FivePoint([.. new[] { 5.3, 5.2, 5.1, 5.0, 9.0 }.Select(v => (v, Limits(v, 0.1)))]);
        Assert.True(trend.ChiSquare > Trend.Threshold);
        Assert.Equal(TrendDirection.NoChange, trend.Direction);
        Assert.Equal(Judgement.Similar, trend.Meaning(Polarity.HigherIsBetter));
    }

    [Fact]
    public void Noise_is_not_a_trend() =>
        Assert.Equal(TrendDirection.NoChange, Trend.FivePoint(Series((43, 38, 48), (44, 39, 49), (42, 37, 47), (45, 40, 50), (44, 39, 49))).Direction);

    [Fact]
    public void Limits_that_coincide_are_refused() =>
        Assert.Equal(Refusal.NoVariation, Trend.FivePoint(Series((1, 1, 1), (2, 1, 3), (3, 2, 4), (4, 3, 5), (5, 4, 6))).Refusal);

    [Fact]
    public void A_value_that_is_no_number_is_refused() =>
        Assert.Equal(Refusal.NotANumber, Trend.FivePoint(Series((double.NaN, 0, 1), (2, 1, 3), (3, 2, 4), (4, 3, 5), (5, 4, 6))).Refusal);

    /// <summary>The series of the tests of the Fingertips site (PholioVisualisation), 2014 to 2018, and the chi-squares they print.</summary>
    [Fact]
    public void The_published_chi_squares_with_limits_and_with_counts()
    {
        var limits = Trend.FivePoint(Series((24.67, 23.16, 26.25), (24.6, 23.15, 26.19), (28, 26.44, 29.64), (30.2, 28.63, 31.9), (30.6, 28.98, 32.25)));
        Assert.Equal(46.77, limits.ChiSquare!.Value, 0.01);
        Assert.Equal(TrendDirection.Increasing, limits.Direction);
        var counts = Trend.FivePointOfShares([(994, 40299), (1023, 41527), (1199, 42811), (1332, 44064), (1367, 44701)]);
        Assert.Equal(47.9, counts.ChiSquare!.Value, 0.01);
        Assert.Equal(TrendDirection.Increasing, counts.Direction);
    }

    [Fact]
    public void The_published_series_without_a_trend_has_none_either_way()
    {
        Assert.Equal(TrendDirection.NoChange, Trend.FivePoint(Series(
            (20.5506, 18.1803, 23.1427), (19.5952, 17.3444, 22.0602), (19.0349, 16.8421, 21.4394), (21.3966, 19.0918, 23.8975), (18.4372, 16.2925, 20.7941))).Direction);
        Assert.Equal(TrendDirection.NoChange, Trend.FivePointOfShares([(209, 1017), (213, 1087), (213, 1119), (239, 1117), (210, 1139)]).Direction);
    }

    [Fact]
    public void Shares_are_refused_with_a_reason()
    {
        static Refusal Of(double numerator, double denominator) => Trend.FivePointOfShares([(3, 5), (1, 5), (1, 4), (2, 4), (numerator, denominator)]).Refusal;
        Assert.Equal(
            [Refusal.None, Refusal.NoVariation, Refusal.NoVariation, Refusal.NumeratorExceedsDenominator, Refusal.DenominatorIsZero, Refusal.NegativeCount, Refusal.NotANumber],
            [Of(2, 5), Of(5, 5), Of(0, 5), Of(6, 5), Of(0, 0), Of(-1, 5), Of(double.NaN, 5)]);
        Assert.Equal(Refusal.TooFewValues, Trend.FivePointOfShares([(1, 2)]).Refusal);
    }

    private static (double, Interval)[] Series(params (double Value, double Lower, double Upper)[] points) =>
        [.. points.Select(p => (p.Value, new Interval(p.Lower, p.Upper, IntervalMethod.Wilson, Confidence.Percent95)))];

    private static Interval Limits(double value, double error)
    {
        var reach = error * Confidence.Z(Confidence.Percent95);
        return new Interval(value - reach, value + reach, IntervalMethod.Byar, Confidence.Percent95);
    }
}
