using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SendDashboard.Core.Periods;

/// <summary>The short code of a period, as it stands in an address. Writing and reading are each other's inverse.</summary>
public static class PeriodCode
{
    private const string Academic = "-academic";
    private const string Financial = "-financial";
    private const string Act = "-act";
    private const string Census = "-census";

    /// <summary>The code of <paramref name="period"/>; see <see cref="Period.Code"/> for the forms.</summary>
    public static string Of(Period period) => period.Kind switch
    {
        PeriodKind.CalendarYear => Show(period.Start, "yyyy"),
        PeriodKind.AcademicYear => Years(period) + Academic,
        PeriodKind.FinancialYear => Years(period) + Financial,
        PeriodKind.ActYear => Years(period) + Act,
        PeriodKind.Month => Show(period.Start, "yyyy-MM"),
        PeriodKind.CensusDay => Show(period.Start, "yyyy") + Census,
        _ => Show(period.Start, "yyyy-MM-dd"),
    };

    /// <summary>Reads a code back. False for anything that <see cref="Of"/> would not have written.</summary>
    public static bool TryParse(string? code, [NotNullWhen(true)] out Period? period)
    {
        period = code is { Length: >= 4 } && Year(code.AsSpan(0, 4)) is { } year ? Read(code, year) : null;
        return period is not null;
    }

    private static Period? Read(string code, int year)
    {
        if (code.Length == 4)
        {
            return Period.CalendarYear(year);
        }

        if (code[4..] == Census)
        {
            return Period.Census(year);
        }

        if (DateOnly.TryParseExact(code, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Period.Day(day);
        }

        if (DateOnly.TryParseExact(code, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return Period.Month(month.Year, month.Month);
        }

        var next = ((year + 1) % 100).ToString("00", CultureInfo.InvariantCulture);
        return code[4..] switch
        {
            var rest when rest == $"-{next}{Academic}" => Period.AcademicYear(year),
            var rest when rest == $"-{next}{Financial}" => Period.FinancialYear(year),
            var rest when rest == $"-{next}{Act}" => Period.ActYear(year),
            _ => null,
        };
    }

    /// <summary>Four digits in the years that dates can hold with a year to spare, or null.</summary>
    internal static int? Year(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1000 and < 9999 ? year : null;

    private static string Years(Period period) => $"{Show(period.Start, "yyyy")}-{Show(period.End, "yy")}";

    private static string Show(DateOnly date, string format) => date.ToString(format, CultureInfo.InvariantCulture);
}
