using SendDashboard.Insight.Figures;

namespace SendDashboard.Web.Components.Charts;

/// <summary>What a chart says to someone who does not see it. Hidden values are counted, never described.</summary>
internal static class ChartDescription
{
    public static string OfTrend(TrendModel model)
    {
        var shown = model.Points.Where(point => point.Value.HasValue).ToList();
        if (shown.Count == 0)
        {
            return $"A line chart of {model.Points.Count} periods, none of which has a figure to show. The table follows.";
        }

        var sentences = new List<string>
        {
            $"A line chart of {model.Points.Count} periods.",
            $"First: {Said(shown[0], model.Unit)}. Last: {Said(shown[^1], model.Unit)}.",
            $"Highest: {Said(shown.MaxBy(point => point.Value.Value)!, model.Unit)}. Lowest: {Said(shown.MinBy(point => point.Value.Value)!, model.Unit)}.",
        };
        if (model.Limits is { } limits)
        {
            sentences.Add($"The average is {Number(limits.Mean, model.Unit)} and the usual range {Number(limits.Lower, model.Unit)} to {Number(limits.Upper, model.Unit)}.");
        }

        if (model.Points.Count - shown.Count is > 0 and var missing)
        {
            sentences.Add($"{missing} {(missing == 1 ? "period has" : "periods have")} no figure to show.");
        }

        sentences.Add("The table follows.");
        return string.Join(' ', sentences);
    }

    public static string OfDots(IReadOnlyList<DotRow> rows, FigureUnit unit) => OfRows("dot chart", rows, unit);

    public static string OfBars(IReadOnlyList<DotRow> rows, FigureUnit unit) => OfRows("bar chart", rows, unit);

    private static string OfRows(string kind, IReadOnlyList<DotRow> rows, FigureUnit unit)
    {
        var shown = rows.Where(row => row.Value.HasValue).ToList();
        var said = shown.Count == 0
            ? "None has a figure to show."
            : $"Highest: {Said(shown.MaxBy(row => row.Value.Value)!, unit)}. Lowest: {Said(shown.MinBy(row => row.Value.Value)!, unit)}.";
        return $"A {kind} of {rows.Count} rows. {said} The table follows.";
    }

    private static string Said(TrendPoint point, FigureUnit unit) => $"{point.Period}, {Number(point.Value.Value!.Value, unit)}";

    private static string Said(DotRow row, FigureUnit unit) => $"{row.Label}, {Number(row.Value.Value!.Value, unit)}";

    private static string Number(double value, FigureUnit unit) => FigureFormats.Number(value, unit);
}
