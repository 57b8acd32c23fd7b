using SendDashboard.Insight.Figures;
using SendDashboard.Web.Components.Charts;

namespace SendDashboard.IntegrationTests.Web;

public sealed class AxisNoteTests
{
    /// <summary>Wide steps of 2 start at 44, narrow ones of 5 at 40.</summary>
    private static readonly RowModel Compared = new("compared", "Title", "Subtitle", "Source", FigureUnit.Percent,
        [new DotRow("Here", Figure.Shown(49.4), 44.6, 54.2), new DotRow("England", Figure.Shown(46.4), 46.1, 46.8)]);

    [Fact]
    public void Each_drawing_is_told_where_its_own_axis_starts()
    {
        var notes = AxisNote.Of(size => new RowLayout(Compared, size, fromNought: false).Scale, FigureUnit.Percent);
        Assert.Equal([new(ChartSize.Wide, "The axis starts at 44%."), new(ChartSize.Narrow, "The axis starts at 40%.")], notes);
    }

    [Fact]
    public void One_note_serves_both_drawings_when_they_start_alike() =>
        Assert.Equal([new(null, "The axis starts at 40%.")], AxisNote.Of(_ => new LinearScale(40, 60, 5, 0, 100), FigureUnit.Percent));

    [Fact]
    public void An_axis_from_nought_needs_no_note() =>
        Assert.Empty(AxisNote.Of(size => new RowLayout(Compared, size, fromNought: true).Scale, FigureUnit.Percent));
}
