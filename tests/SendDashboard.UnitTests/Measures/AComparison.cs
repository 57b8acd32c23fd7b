using SendDashboard.Insight.Figures;
using SendDashboard.Insight.Pages.Measures;

namespace SendDashboard.UnitTests.Measures;

/// <summary>Ours beside the department's, as the partnership sees the two: ours rounded, the published one as published.</summary>
public sealed class AComparison
{
    private static readonly FigurePeriod Year = new("calendar-year", new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31));

    [Fact]
    public void Is_a_tie_when_rounding_is_all_the_difference() =>
        Assert.True(new PublishedPair(Year, Share(140, 320), Share(138, 321)).Ties); // 43.8% as shown against 43.0%

    [Fact]
    public void Is_no_tie_when_only_the_base_is_the_same() =>
        Assert.False(new PublishedPair(Year, Share(145, 320), Share(138, 321)).Ties);

    [Fact]
    public void Is_a_tie_of_plain_counts_too()
    {
        Assert.True(new PublishedPair(Year, Count(2980), Count(2982)).Ties);
        Assert.False(new PublishedPair(Year, Count(2980), Count(2983)).Ties);
    }

    [Fact]
    public void Says_nothing_of_a_hidden_figure_or_of_one_that_was_not_published()
    {
        var hidden = Count(0) with { Value = Figure.Hidden, Numerator = Figure.Hidden };
        var absent = Count(0) with { Value = Figure.NotAvailable, Numerator = Figure.NotAvailable };
        Assert.Equal((false, null), (new PublishedPair(Year, hidden, Count(3)).Ties, new PublishedPair(Year, hidden, Count(3)).Difference));
        Assert.Equal((false, null), (new PublishedPair(Year, hidden, absent).Ties, new PublishedPair(Year, hidden, absent).Difference));
        Assert.False(new PublishedPair(Year, Count(5), absent).Ties);
    }

    private static MeasureFigure Share(int above, int below) =>
        Count(above) with { Denominator = Figure.Shown(below), Value = Figure.Shown(100.0 * above / below) };

    private static MeasureFigure Count(int count) => new()
    {
        Slug = "any",
        Area = "any",
        Period = Year,
        Breakdown = "",
        Member = "",
        Value = Figure.Shown(count),
        Numerator = Figure.Shown(count),
    };
}
