using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SendDashboard.Core.Periods;

/// <summary>
/// Reads the <c>time_period</c> and <c>time_identifier</c> columns of the Department for Education's published files:
/// 2024 with "Calendar year", 202425 with "Academic year" or "Financial year", 2025 with the name of a month.
/// </summary>
/// <remarks>
/// In the SEN2 release the point-in-time tables say "Academic year" 202425 though they count plans on census day in
/// January 2025. The file does not say which tables those are, so the caller does: <c>snapshotInJanuary</c>.
/// The two years may be written 202425, 2024-25 or 2024/25. Anything with a mark after it ("2025 (prov)") is not read:
/// the mark says something that must not be lost.
/// </remarks>
public static class PublishedPeriod
{
    /// <summary>True when the pair is understood. Case and surrounding spaces are ignored.</summary>
    public static bool TryParse(
        string? timePeriod, string? timeIdentifier, bool snapshotInJanuary, [NotNullWhen(true)] out Period? period)
    {
        var (time, kind) = ((timePeriod ?? "").Trim(), (timeIdentifier ?? "").Trim().ToUpperInvariant());
        period = snapshotInJanuary ? Snapshot(time, kind) : Read(time, kind);
        return period is not null;
    }

    private static Period? Snapshot(string time, string kind) => kind switch
    {
        "ACADEMIC YEAR" when TwoYears(time) is { } start => Period.Census(start + 1),
        "CALENDAR YEAR" or "JANUARY" when PeriodCode.Year(time) is { } year => Period.Census(year),
        _ => null,
    };

    private static Period? Read(string time, string kind) => kind switch
    {
        "CALENDAR YEAR" when PeriodCode.Year(time) is { } year => Period.CalendarYear(year),
        "ACADEMIC YEAR" when TwoYears(time) is { } start => Period.AcademicYear(start),
        "FINANCIAL YEAR" when TwoYears(time) is { } start => Period.FinancialYear(start),
        _ when MonthNamed(kind) is { } month && PeriodCode.Year(time) is { } year => Period.Month(year, month),
        _ => null,
    };

    /// <summary>The first of two years that follow each other, or null.</summary>
    private static int? TwoYears(string time)
    {
        var digits = time.Length == 7 && time[4] is '-' or '/' ? time.Remove(4, 1) : time;
        return digits.Length == 6
            && PeriodCode.Year(digits.AsSpan(0, 4)) is { } start
            && int.TryParse(digits.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out var next)
            && next == (start + 1) % 100
                ? start
                : null;
    }

    private static int? MonthNamed(string name) =>
        DateOnly.TryParseExact(name, "MMMM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? first.Month : null;
}
