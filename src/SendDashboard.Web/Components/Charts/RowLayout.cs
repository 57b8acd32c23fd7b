using SendDashboard.Insight.Figures;

namespace SendDashboard.Web.Components.Charts;

/// <summary>Where the rows of a dot chart or of bars lie: labels at the left when there is room, above their row when there is not.</summary>
public sealed class RowLayout
{
    private const int LongestWide = 42;
    private const int LongestNarrow = 30;

    public RowLayout(RowModel model, ChartSize size, bool fromNought)
    {
        Size = size;
        RowHeight = size.IsNarrow ? 54 : 32;
        Top = size.FontSize * (model.Reference is null ? 0.6 : 2);
        Bottom = Top + (model.Rows.Count * RowHeight);
        Height = Bottom + (size.FontSize * 1.9);
        var longest = model.Rows.Max(row => Shorten(row.Label).Length);
        Left = size.IsNarrow ? 20 : Math.Min(320, size.LabelWidth(longest) + 16);
        Right = size.Width - (size.IsNarrow ? 24 : 84);
        double? ceiling = model.Unit == FigureUnit.Percent ? 100 : null;
        Scale = LinearScale.Over(model.Extent(), Left, Right, size.IsNarrow ? 3 : 5, fromNought, ceiling);
    }

    public ChartSize Size { get; }

    public double RowHeight { get; }

    public double Height { get; }

    public double Left { get; }

    public double Right { get; }

    public double Top { get; }

    public double Bottom { get; }

    public LinearScale Scale { get; }

    /// <summary>The middle of a row's mark.</summary>
    public double Y(int row) => Top + (row * RowHeight) + (Size.IsNarrow ? RowHeight * 0.7 : RowHeight / 2);

    /// <summary>Where a row's label stands.</summary>
    public (double X, double Y, string Anchor) Label(int row) => Size.IsNarrow
        ? (Left, Y(row) - 14, "start")
        : (Left - 10, Y(row) + 5, "end");

    /// <summary>Where a row's value stands: at the right edge.</summary>
    public (double X, double Y) ValueAt(int row) => (Size.Width - 4, Size.IsNarrow ? Y(row) - 14 : Y(row) + 5);

    /// <summary>A label cut to what fits; the table has it in full.</summary>
    public string Shorten(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        var longest = Size.IsNarrow ? LongestNarrow : LongestWide;
        return label.Length <= longest ? label : label[..(longest - 1)].TrimEnd() + "…";
    }
}
