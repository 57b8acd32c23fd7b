using SendDashboard.Core.Statistics;
using SendDashboard.Insight.Figures;
using SendDashboard.Insight.Headlines;
using SendDashboard.Insight.Pages.Measures;

namespace SendDashboard.UnitTests.Insight.Pages;

public sealed class SeriesReadingTests
{
    [Fact]
    public void Five_years_in_a_row_are_tested_for_a_trend() =>
        Assert.Equal(SignalKind.Improving, Read(2020, 2021, 2022, 2023, 2024).Latest!.Kind);

    [Fact]
    public void A_missing_year_breaks_the_series_whether_it_has_a_row_or_not()
    {
        var without = Read(2018, 2019, 2020, 2021, 2023, 2024).Latest!;
        Assert.Equal((SignalKind.TooFewPoints, 2, 5), (without.Kind, without.Points, without.Needed));
        var marked = SeriesReading.Of(
            [.. Years(2018, 2019, 2020, 2021), Year(2022) with { Value = Figure.NotAvailable, Lower = null, Upper = null }, .. Years(2023, 2024)],
            Polarity.HigherIsBetter, monthly: false).Latest!;
        Assert.Equal((SignalKind.TooFewPoints, 2), (marked.Kind, marked.Points));
    }

    [Fact]
    public void Nothing_is_said_of_a_last_year_without_a_figure() => Assert.Null(SeriesReading.Of(
        [.. Years(2019, 2020, 2021, 2022, 2023), Year(2024) with { Value = Figure.Hidden, Lower = null, Upper = null }],
        Polarity.HigherIsBetter, monthly: false).Latest);

    private static SeriesReading Read(params int[] years) => SeriesReading.Of([.. Years(years)], Polarity.HigherIsBetter, monthly: false);

    private static IEnumerable<MeasureFigure> Years(params int[] years) => years.Select(Year);

    private static MeasureFigure Year(int year) => new()
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
