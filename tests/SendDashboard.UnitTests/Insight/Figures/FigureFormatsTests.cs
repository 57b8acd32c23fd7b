using SendDashboard.Insight.Figures;

namespace SendDashboard.UnitTests.Insight.Figures;

public sealed class FigureFormatsTests
{
    [Theory]
    [InlineData(1234, FigureUnit.Count, "1,234")]
    [InlineData(999, FigureUnit.Count, "999")]
    [InlineData(0, FigureUnit.Count, "0")]
    [InlineData(60, FigureUnit.Percent, "60.0%")]
    [InlineData(61.06, FigureUnit.Percent, "61.1%")]
    [InlineData(-3.2, FigureUnit.Average, "−3.2")]
    [InlineData(-0.04, FigureUnit.Percent, "0.0%")]
    [InlineData(52.34, FigureUnit.PerTenThousand, "52.3")]
    [InlineData(19, FigureUnit.Weeks, "19 weeks")]
    [InlineData(1, FigureUnit.Days, "1 day")]
    public void Writes_a_number_in_its_unit(double value, FigureUnit unit, string expected) =>
        Assert.Equal(expected, FigureFormats.Number(value, unit));

    [Fact]
    public void A_figure_that_is_not_shown_is_its_marker_on_screen_and_in_a_download()
    {
        Assert.Equal("[c]", FigureFormats.Text(Figure.Hidden, FigureUnit.Percent));
        Assert.Equal("[c]", FigureFormats.Csv(Figure.Hidden, FigureUnit.Percent));
        Assert.Equal("[x]", FigureFormats.Text(Figure.NotAvailable, FigureUnit.Count));
        Assert.Equal("[z]", FigureFormats.Text(Figure.NotApplicable, FigureUnit.Count));
        Assert.Equal("[low]", FigureFormats.Text(Figure.RoundsToNought, FigureUnit.Count));
        Assert.Equal("40.0% [u]", FigureFormats.Text(Figure.LowReliability(40), FigureUnit.Percent));
        Assert.Null(Figure.Hidden.Value);
    }

    [Fact]
    public void A_figure_nobody_set_reads_as_not_available() =>
        Assert.Equal("[x]", FigureFormats.Text(default, FigureUnit.Count));

    [Fact]
    public void Numbers_in_a_download_are_plain_digits()
    {
        Assert.Equal("1234", FigureFormats.Csv(1234, FigureUnit.Count));
        Assert.Equal("61.1", FigureFormats.Csv(Figure.Shown(61.1), FigureUnit.Percent));
        Assert.Equal("-3.2", FigureFormats.Csv(-3.2, FigureUnit.Average));
    }

    [Fact]
    public void Limits_are_joined_by_a_word_and_dropped_when_one_is_missing()
    {
        Assert.Equal("56.0 to 66.0", FigureFormats.Limits(56, 66, FigureUnit.Percent));
        Assert.Equal("", FigureFormats.Limits(56, null, FigureUnit.Percent));
    }

    [Fact]
    public void Percentages_differ_in_percentage_points() =>
        Assert.Equal("−7.8 percentage points", FigureFormats.Difference(-7.8, FigureUnit.Percent));

    [Fact]
    public void Dates_have_no_leading_nought_and_times_are_London_time()
    {
        Assert.Equal("3 April 2026", FigureFormats.Date(new DateOnly(2026, 4, 3)));
        Assert.Equal("3 April 2026 at 9:05am", FigureFormats.Time(new DateTimeOffset(2026, 4, 3, 8, 5, 0, TimeSpan.Zero)));
    }
}
