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
