using SendDashboard.Core.Statistics;
using SendDashboard.Insight.Figures;
using SendDashboard.Insight.Headlines;
using SendDashboard.Insight.Pages.Measures;

namespace SendDashboard.UnitTests.Insight.Pages;

public sealed class SeriesReadingTests
{
    /// <summary>Milton Keynes, plans within 20 weeks, 2019 to 2024 (Department for Education, 2025 release).</summary>
    private static readonly IReadOnlyList<MeasureFigure> FellByAThird = Years((190, 222), (140, 222), (211, 256), (199, 216), (207, 313), (138, 321));

    [Fact]
    public void A_year_that_fell_far_below_the_one_before_is_not_called_usual()
    {
        var reading = SeriesReading.Of(FellByAThird, Polarity.HigherIsBetter, monthly: false);
        Assert.NotEqual(SignalKind.CommonCause, reading.Latest!.Kind);
    }

    [Fact]
    public void Years_without_a_steady_rise_or_fall_have_no_trend() =>
        Assert.Equal(
            SignalKind.NoTrend,
            SeriesReading.Of(Years((50, 100), (52, 100), (49, 100), (51, 100), (50, 100)), Polarity.HigherIsBetter, monthly: false).Latest!.Kind);

    [Fact]
    public void A_steady_fall_over_five_years_is_getting_worse_and_no_single_year_carries_the_signal()
    {
        var reading = SeriesReading.Of(Years((900, 1000), (800, 1000), (700, 1000), (600, 1000), (500, 1000)), Polarity.HigherIsBetter, monthly: false);
        Assert.Equal(SignalKind.GettingWorse, reading.Latest!.Kind);
        Assert.All(reading.Points, point => Assert.Equal(SignalKind.NotSet, point));
    }

    [Fact]
    public void Five_years_in_a_row_are_tested_for_a_trend() =>
        Assert.Equal(SignalKind.Improving, Read(2020, 2021, 2022, 2023, 2024).Latest!.Kind);

    [Fact]
    public void A_missing_year_breaks_the_series_whether_it_has_a_row_or_not()
    {
        var without = Read(2018, 2019, 2020, 2021, 2023, 2024).Latest!;
        Assert.Equal((SignalKind.TooFewPoints, 2, 5), (without.Kind, without.Points, without.Needed));
        var marked = SeriesReading.Of(
            [.. Rising(2018, 2019, 2020, 2021), RisingYear(2022) with { Value = Figure.NotAvailable, Lower = null, Upper = null }, .. Rising(2023, 2024)],
            Polarity.HigherIsBetter, monthly: false).Latest!;
        Assert.Equal((SignalKind.TooFewPoints, 2), (marked.Kind, marked.Points));
    }

    [Fact]
    public void Nothing_is_said_of_a_last_year_without_a_figure() => Assert.Null(SeriesReading.Of(
        [.. Rising(2019, 2020, 2021, 2022, 2023), RisingYear(2024) with { Value = Figure.Hidden, Lower = null, Upper = null }],
        Polarity.HigherIsBetter, monthly: false).Latest);

    private static List<MeasureFigure> Years(params (int Issued, int All)[] years) =>
        [.. years.Select((year, index) => Year(2019 + index, year.Issued, year.All))];

    private static MeasureFigure Year(int year, int issued, int all)
    {
        var limits = Wilson.Interval(issued, all).Interval!.Value;
        return new()
        {
            Slug = "ehc-20wk",
            Area = "E06000042",
            Period = new FigurePeriod("calendar-year", new(year, 1, 1), new(year, 12, 31)),
            Breakdown = "",
            Member = "",
            Value = Figure.Shown(100.0 * issued / all),
            Lower = 100 * limits.Lower,
            Upper = 100 * limits.Upper,
        };
    }

    private static SeriesReading Read(params int[] years) => SeriesReading.Of([.. Rising(years)], Polarity.HigherIsBetter, monthly: false);

    private static IEnumerable<MeasureFigure> Rising(params int[] years) => years.Select(RisingYear);

    private static MeasureFigure RisingYear(int year) => new()
    {
        Slug = "any",
        Area = "any",
        Breakdown = "",
        Member = "",
        Period = new FigurePeriod("calendar-year", new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)),
        Value = Figure.Shown(year - 2000),
        Lower = year - 2000.5,
        Upper = year - 1999.5,
    };
}
