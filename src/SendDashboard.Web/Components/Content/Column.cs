using Microsoft.AspNetCore.Components;
using SendDashboard.Insight.Figures;

namespace SendDashboard.Web.Components.Content;

/// <summary>Makes the columns most tables are built of.</summary>
public static class Column
{
    /// <summary>Plain words.</summary>
    public static TableColumn<TRow> Words<TRow>(string heading, Func<TRow, string?> text) =>
        new(heading, row => builder => builder.AddContent(0, text(row)));

    /// <summary>A number already written as it should read.</summary>
    public static TableColumn<TRow> Number<TRow>(string heading, Func<TRow, string?> text) =>
        Words(heading, text) with { Numeric = true };

    /// <summary>A figure, with its marker when it is not shown.</summary>
    public static TableColumn<TRow> Figure<TRow>(string heading, Func<TRow, Figure> figure, FigureUnit unit) =>
        new(heading, row => Draw(figure(row), unit), Numeric: true);

    /// <summary>Both limits of a figure; where the figure is not shown its marker, and <c>[z]</c> where it has no limits.</summary>
    public static TableColumn<TRow> Limits<TRow>(string heading, Func<TRow, (Figure Value, double? Lower, double? Upper)> figure, FigureUnit unit) => new(
        heading,
        row => figure(row) switch
        {
            ({ HasValue: true }, { } lower, { } upper) => builder => builder.AddContent(0, FigureFormats.Limits(lower, upper, unit)),
            ({ HasValue: true }, _, _) => Draw(Insight.Figures.Figure.NotApplicable, unit),
            var (value, _, _) => Draw(value, unit),
        },
        Numeric: true);

    /// <summary>Words about a figure; its marker where it is not shown.</summary>
    public static TableColumn<TRow> WordsOf<TRow>(string heading, Func<TRow, Figure> figure, Func<TRow, string> words) => new(
        heading,
        row => figure(row) is { HasValue: true } ? builder => builder.AddContent(0, words(row)) : Draw(figure(row), FigureUnit.Count),
        OneLine: true);

    /// <summary>Anything a page draws itself.</summary>
    public static TableColumn<TRow> Of<TRow>(string heading, Func<TRow, RenderFragment> cell) => new(heading, cell);

    private static RenderFragment Draw(Figure figure, FigureUnit unit) => builder =>
    {
        builder.OpenComponent<FigureText>(0);
        builder.AddComponentParameter(1, nameof(FigureText.Value), figure);
        builder.AddComponentParameter(2, nameof(FigureText.Unit), unit);
        builder.CloseComponent();
    };
}
