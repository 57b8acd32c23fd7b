using SendDashboard.Core.Periods;
using SendDashboard.Insight.Headlines;

namespace SendDashboard.Insight.Pages.Measures;

/// <summary>The period of a figure. A day that is the census day of its year reads as the month of the census.</summary>
public readonly record struct FigurePeriod(string Kind, DateOnly Start, DateOnly End) : IComparable<FigurePeriod>
{
    /// <summary>"March 2026", "2024", "April 2025 to March 2026".</summary>
    public string Text => IsCensus ? Period.Census(Start.Year).Text : PeriodText.Of(Kind, Start, End);

    /// <summary>"in March 2026", "on 31 March 2026".</summary>
    public string InText => PeriodPhrase.In(Text);

    /// <summary>Short, for an axis: "Mar 2026", "2024", "2025/26".</summary>
    public string AxisText => Kind switch
    {
        "month" => Start.ToString("MMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB")),
        _ when IsDay => Start.ToString("MMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB")),
        "calendar-year" => Text,
        _ => $"{Start.Year}/{End.Year % 100:00}",
    };

    /// <summary>As it stands in an address and is picked in a filter: the month it starts in.</summary>
    public string Code => Start.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Months in a download: <c>2025-04/2026-03</c>, a day <c>2025-01-16</c>.</summary>
    public string Csv => IsDay
        ? Start.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        : PeriodKinds.Read(Kind, Start)?.Csv ?? $"{Start:yyyy-MM-dd}/{End:yyyy-MM-dd}";

    public bool IsMonth => Kind == "month";

    /// <summary>A single day, whatever the database calls it.</summary>
    public bool IsDay => Start == End;

    private bool IsCensus => IsDay && CensusDay.Sen2(Start.Year) == Start;

    /// <summary>The same stretch of days and rhythm, so that areas can be set side by side.</summary>
    public bool Matches(FigurePeriod other) => Start == other.Start && End == other.End && IsMonth == other.IsMonth;

    public int CompareTo(FigurePeriod other) => (Start, End).CompareTo((other.Start, other.End));

    public static bool operator <(FigurePeriod left, FigurePeriod right) => left.CompareTo(right) < 0;

    public static bool operator >(FigurePeriod left, FigurePeriod right) => left.CompareTo(right) > 0;

    public static bool operator <=(FigurePeriod left, FigurePeriod right) => left.CompareTo(right) <= 0;

    public static bool operator >=(FigurePeriod left, FigurePeriod right) => left.CompareTo(right) >= 0;
}
