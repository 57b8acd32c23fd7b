using SendDashboard.Core.Periods;
using SendDashboard.Insight.Figures;

namespace SendDashboard.Insight.Pages;

/// <summary>A period of the database in words.</summary>
public static class PeriodText
{
    /// <summary>In full: "March 2026", "2024", "16 January 2025"; empty when there is none.</summary>
    public static string Of(string? kind, DateOnly? start, DateOnly? end) => (start, end) switch
    {
        ({ } first, { } last) => PeriodKinds.Read(kind, first)?.Text ?? Days(first, last),
        _ => "",
    };

    private static string Days(DateOnly first, DateOnly last) =>
        first == last ? FigureFormats.Date(first) : $"{FigureFormats.Date(first)} to {FigureFormats.Date(last)}";
}
