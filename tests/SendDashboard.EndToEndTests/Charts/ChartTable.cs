using System.Globalization;
using AngleSharp.Dom;

namespace SendDashboard.EndToEndTests.Charts;

/// <summary>The table that follows a chart: the text of one column, and its numbers.</summary>
internal sealed record ChartTable(IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public static ChartTable After(IElement figure)
    {
        var next = figure.NextElementSibling;
        while (next is not null && next.QuerySelector("table") is null && next.TagName is not ("H2" or "FIGURE"))
        {
            next = next.NextElementSibling;
        }

        return Of(next?.QuerySelector("table") ?? throw new InvalidOperationException($"No table follows '{figure.QuerySelector("h3")?.TextContent}'."));
    }

    public static ChartTable Of(IElement table) => new(
        [.. table.QuerySelectorAll("thead th").Select(Text)],
        [.. table.QuerySelectorAll("tbody tr").Select(row => (IReadOnlyList<string>)[.. row.Children.Select(Text)])]);

    public IReadOnlyList<string> Column(string heading)
    {
        var at = Headings.ToList().IndexOf(heading);
        Assert.True(at >= 0, $"No column '{heading}' in {string.Join(", ", Headings)}");
        return [.. Rows.Select(row => row[at])];
    }

    /// <summary>The numbers shown in a column; null where a marker stands.</summary>
    public IReadOnlyList<double?> Numbers(string heading) => [.. Column(heading).Select(Number)];

    public static double? Number(string text) =>
        double.TryParse(text.Replace('\u2212', '-').Replace("[u]", "", StringComparison.Ordinal).Trim().TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static string Text(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
