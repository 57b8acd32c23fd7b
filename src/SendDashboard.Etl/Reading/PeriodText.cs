using System.Globalization;
using System.Text;
using SendDashboard.Core.Periods;
using SendDashboard.Etl.Validating.Cells;

namespace SendDashboard.Etl.Reading;

/// <summary>Reads a period of a kind from what a field, a file name or a person says. A year names the year in which a longer year ends.</summary>
internal static class PeriodText
{
    /// <summary>The first and last day, or null when the text says no such period.</summary>
    internal static (DateOnly Start, DateOnly End)? Read(string kind, string text, IReadOnlyList<string> formats, int yearOffset)
    {
        if (Day(text, formats) is { } day)
        {
            return Around(kind, day);
        }

        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 1900)
        {
            return OfYear(kind, year + yearOffset);
        }

        return PeriodCode.TryParse(text, out var period) && KindOf(period.Kind) == kind ? Days(period) : null;
    }

    /// <summary>The date of one of the formats, or null.</summary>
    internal static DateOnly? Day(string text, IReadOnlyList<string> formats)
    {
        var bytes = Encoding.UTF8.GetBytes(text.Trim());
        foreach (var format in formats)
        {
            if (DateReader.Read(bytes, format) is >= 0 and var day)
            {
                return DateOnly.FromDayNumber(day);
            }
        }

        return null;
    }

    private static (DateOnly, DateOnly)? Around(string kind, DateOnly day) => kind switch
    {
        "day" => (day, day),
        "month" => Days(Period.Month(day.Year, day.Month)),
        "calendar-year" => Days(Period.CalendarYear(day.Year)),
        "academic-year" => Days(Period.AcademicYear(day.Month >= 9 ? day.Year : day.Year - 1)),
        _ => Days(Period.ActYear(day.Month >= 4 ? day.Year : day.Year - 1)),
    };

    /// <summary>The year of that kind, named by the calendar year in which it ends; null for a kind that is no year.</summary>
    internal static (DateOnly, DateOnly)? OfYear(string kind, int year) => kind switch
    {
        "calendar-year" => Days(Period.CalendarYear(year)),
        "academic-year" => Days(Period.AcademicYear(year - 1)),
        "financial-year" or "act-year" => Days(Period.ActYear(year - 1)),
        _ => null,
    };

    private static (DateOnly, DateOnly) Days(Period period) => (period.Start, period.End);

    private static string KindOf(PeriodKind kind) => kind switch
    {
        PeriodKind.CalendarYear => "calendar-year",
        PeriodKind.AcademicYear => "academic-year",
        PeriodKind.FinancialYear => "financial-year",
        PeriodKind.ActYear => "act-year",
        PeriodKind.Month => "month",
        _ => "day",
    };
}
