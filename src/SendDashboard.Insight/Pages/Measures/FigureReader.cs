using SendDashboard.Insight.Figures;

namespace SendDashboard.Insight.Pages.Measures;

/// <summary>Turns a row of the view into a figure: its symbol, else its value, else "not available".</summary>
internal static class FigureReader
{
    public static MeasureFigure Read(ValueRow row)
    {
        var value = Value(row);
        return new MeasureFigure
        {
            Slug = row.Slug,
            Area = row.AreaCode,
            Period = new FigurePeriod(row.PeriodKind, row.PeriodStart, row.PeriodEnd),
            Breakdown = row.Breakdown,
            Member = row.Member,
            Value = value,
            Numerator = Part(row, row.Numerator),
            Denominator = row.Denominator is null && row.Symbol is null ? Figure.NotApplicable : Part(row, row.Denominator),
            Lower = value.HasValue ? row.Lower : null,
            Upper = value.HasValue ? row.Upper : null,
            Source = row.Source,
            Reason = row.Reason,
            Deliveries = row.Deliveries,
            ComputedAt = row.ComputedAt,
        };
    }

    private static Figure Value(ValueRow row) => (row.Symbol, row.Value) switch
    {
        ("u", { } value) => Figure.LowReliability(value),
        (null or "", { } value) => Figure.Shown(value),
        _ => Marked(row.Symbol),
    };

    private static Figure Part(ValueRow row, double? part) => part is { } known ? Figure.Shown(known) : Marked(row.Symbol);

    private static Figure Marked(string? symbol) => symbol switch
    {
        "c" => Figure.Hidden,
        "z" => Figure.NotApplicable,
        "low" => Figure.RoundsToNought,
        _ => Figure.NotAvailable,
    };
}
