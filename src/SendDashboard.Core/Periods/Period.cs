using System.Globalization;

namespace SendDashboard.Core.Periods;

/// <summary>
/// The stretch of time that a figure covers, first and last day included. Two periods are equal when kind and days are;
/// a census day and the month it falls in are different periods.
/// </summary>
/// <remarks>Made through the factories, so a period of a kind always has that kind's days.</remarks>
public sealed record Period : IComparable<Period>
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private Period(PeriodKind kind, DateOnly start, DateOnly end) => (Kind, Start, End) = (kind, start, end);

    /// <summary>What kind of period this is; never <see cref="PeriodKind.NotSet"/>.</summary>
    public PeriodKind Kind { get; }

    /// <summary>The first day.</summary>
    public DateOnly Start { get; }

    /// <summary>The last day, included.</summary>
    public DateOnly End { get; }

    /// <summary>
    /// Short and stable, for addresses and keys: <c>2024</c>, <c>2024-25-academic</c>, <c>2025-26-financial</c>,
    /// <c>2024-25-act</c>, <c>2025-01</c>, <c>2025-census</c>, <c>2025-01-16</c>. <see cref="PeriodCode.TryParse"/> reads it back.
    /// </summary>
    public string Code => PeriodCode.Of(this);

    /// <summary>
    /// As shown in tables and headings: <c>2024</c>, <c>2024/25</c>, <c>April 2025 to March 2026</c>, <c>January 2025</c>
    /// (a month or a census day), <c>16 January 2025</c>.
    /// </summary>
    public string Text => Kind switch
    {
        PeriodKind.CalendarYear => Show(Start, "yyyy"),
        PeriodKind.AcademicYear => $"{Show(Start, "yyyy")}/{Show(End, "yy")}",
        PeriodKind.FinancialYear or PeriodKind.ActYear => $"{Show(Start, "MMMM yyyy")} to {Show(End, "MMMM yyyy")}",
        PeriodKind.Month or PeriodKind.CensusDay => Show(Start, "MMMM yyyy"),
        _ => Show(Start, "d MMMM yyyy"),
    };

    /// <summary>As written into a CSV file: months, as in <c>2025-04/2026-03</c>; one month <c>2025-01</c>; a day <c>2025-01-16</c>.</summary>
    public string Csv => Kind switch
    {
        PeriodKind.Month => Show(Start, "yyyy-MM"),
        PeriodKind.CensusDay or PeriodKind.Day => Show(Start, "yyyy-MM-dd"),
        _ => $"{Show(Start, "yyyy-MM")}/{Show(End, "yyyy-MM")}",
    };

    /// <summary>The calendar year. Throws <see cref="ArgumentOutOfRangeException"/> outside the years 1 to 9998, like every factory here.</summary>
    public static Period CalendarYear(int year) => Months(PeriodKind.CalendarYear, year, 1, 12);

    /// <summary>The academic year that starts on 1 September of <paramref name="startYear"/>: 2024 gives 2024/25.</summary>
    public static Period AcademicYear(int startYear) => Months(PeriodKind.AcademicYear, startYear, 9, 12);

    /// <summary>The financial year that starts on 1 April of <paramref name="startYear"/>.</summary>
    public static Period FinancialYear(int startYear) => Months(PeriodKind.FinancialYear, startYear, 4, 12);

    /// <summary>The children's social care year that starts on 1 April of <paramref name="startYear"/>.</summary>
    public static Period ActYear(int startYear) => Months(PeriodKind.ActYear, startYear, 4, 12);

    /// <summary>One month.</summary>
    public static Period Month(int year, int month) => Months(PeriodKind.Month, year, month, 1);

    /// <summary>The SEN2 census day of <paramref name="year"/>.</summary>
    public static Period Census(int year)
    {
        var day = CensusDay.Sen2(year);
        return new Period(PeriodKind.CensusDay, day, day);
    }

    /// <summary>One day. A SEN2 census day given here stays a plain day: use <see cref="Census"/> for the return.</summary>
    public static Period Day(DateOnly date) => new(PeriodKind.Day, date, date);

    /// <summary>True when the day falls in the period.</summary>
    public bool Contains(DateOnly date) => date >= Start && date <= End;

    /// <summary>
    /// The same kind of period, <paramref name="steps"/> later (earlier if negative): years step by years, months by months,
    /// census days by census days, days by days.
    /// </summary>
    public Period Step(int steps) => Kind switch
    {
        PeriodKind.Month => Start.AddMonths(steps) is var month ? Month(month.Year, month.Month) : this,
        PeriodKind.CensusDay => Census(Start.Year + steps),
        PeriodKind.Day => Day(Start.AddDays(steps)),
        _ => new Period(Kind, Start.AddYears(steps), End.AddDays(1).AddYears(steps).AddDays(-1)),
    };

    /// <summary>Oldest first, by first day, then last day, then kind.</summary>
    public int CompareTo(Period? other) =>
        other is null ? 1 : (Start, End, Kind).CompareTo((other.Start, other.End, other.Kind));

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    /// <summary>The same as <see cref="Text"/>.</summary>
    public override string ToString() => Text;

    private static Period Months(PeriodKind kind, int year, int month, int count)
    {
        var start = new DateOnly(year, month, 1);
        return new Period(kind, start, start.AddMonths(count).AddDays(-1));
    }

    private static string Show(DateOnly date, string format) => date.ToString(format, English);
}
