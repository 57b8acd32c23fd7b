using AngleSharp.Dom;
using SendDashboard.EndToEndTests.Support;

namespace SendDashboard.EndToEndTests.Charts;

/// <summary>Someone who hears a chart and someone who sees it get the same numbers.</summary>
[Collection(DemoCollection.Name)]
public sealed class ChartTests(LoadedDemo demo)
{
    // Half a step of the last digit shown in a table: percentages and rates have one decimal place, counts none.
    private const double Rounding = 0.051;
    private const double WholeRounding = 0.51;

    public static TheoryData<string> Measures =>
    [
        "ehc-20wk", "ehc-20wk?every=year", "ehc-20wk-all", "ehc-6wk", "ehc-plans", "ehc-requests", "ehc-rate-1000", "ehc-age-mix",
        "ehc-setting-mix", "need-mix-ehc", "ehc-open-20wk", "ar-held", "cin-disab", "comm-18wk", "csds-refs", "csds-refs?breakdown=ethnicity",
    ];

    [Theory]
    [MemberData(nameof(Measures))]
    public async Task Every_mark_of_a_chart_stands_where_the_table_below_it_says(string measure)
    {
        var figures = (await demo.PageAsync($"/measures/{measure}")).QuerySelectorAll("figure.app-chart");
        Assert.NotEmpty(figures);
        foreach (var figure in figures)
        {
            var table = ChartTable.After(figure);
            foreach (var drawing in figure.QuerySelectorAll("svg[role=img]"))
            {
                Same(drawing, table);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public async Task Every_chart_has_a_name_and_a_description_that_gives_ends_and_extremes_of_its_table(string measure)
    {
        foreach (var figure in (await demo.PageAsync($"/measures/{measure}")).QuerySelectorAll("figure.app-chart"))
        {
            var shown = ChartTable.After(figure).Rows.Where(row => ChartTable.Number(Value(figure, row)) is not null).ToList();
            foreach (var drawing in figure.QuerySelectorAll("svg[role=img]"))
            {
                var description = drawing.QuerySelector("desc")!.TextContent;
                Assert.NotEqual("", drawing.QuerySelector("title")!.TextContent.Trim());
                Assert.EndsWith("The table follows.", description, StringComparison.Ordinal);
                // Rows may share the highest or the lowest value: then any of them may be named.
                var high = shown.Max(row => ChartTable.Number(Value(figure, row)));
                var low = shown.Min(row => ChartTable.Number(Value(figure, row)));
                Assert.Contains(shown.Where(row => ChartTable.Number(Value(figure, row)) == high), row => description.Contains($"Highest: {Said(figure, row)}.", StringComparison.Ordinal));
                Assert.Contains(shown.Where(row => ChartTable.Number(Value(figure, row)) == low), row => description.Contains($"Lowest: {Said(figure, row)}.", StringComparison.Ordinal));
                if (drawing.QuerySelector(".series-line") is not null)
                {
                    Assert.Contains($"Last: {Said(figure, shown[0])}", description, StringComparison.Ordinal);
                    Assert.Contains($"First: {Said(figure, shown[^1])}", description, StringComparison.Ordinal);
                }
            }
        }
    }

    private static void Same(IElement drawing, ChartTable table)
    {
        var isTrend = drawing.QuerySelector(".series-line") is not null;
        var axis = isTrend ? Axis.Upright(drawing) : Axis.Lying(drawing);
        var plotted = isTrend ? Plotted.Trend(drawing, axis)
            : drawing.QuerySelector("rect.bar") is not null ? Plotted.Bars(drawing, axis)
            : Plotted.Dots(drawing, axis);
        var column = table.Column("Value");
        // A trend's table begins with the newest.
        var written = (isTrend ? column.Reverse() : column).ToList();
        var shown = written.Select(ChartTable.Number).OfType<double>().ToList();

        Assert.Equal(shown.Count, plotted.Count);
        Assert.True(isTrend || drawing.QuerySelectorAll("rect.hidden-mark").Length == written.Count(text => text.StartsWith("[c]", StringComparison.Ordinal)));
        var tolerance = axis.Worth(Plotted.Precision * 2) + (written.Exists(text => text.Contains('.', StringComparison.Ordinal)) ? Rounding : WholeRounding);
        Assert.All(shown.Zip(plotted), pair => Assert.Equal(pair.First, pair.Second, tolerance));
    }

    private static string Value(IElement figure, IReadOnlyList<string> row) => row[ChartTable.After(figure).Headings.ToList().IndexOf("Value")];

    private static string Said(IElement figure, IReadOnlyList<string> row) => $"{row[0]}, {Value(figure, row)}";
}
