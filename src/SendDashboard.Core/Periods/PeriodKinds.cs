namespace SendDashboard.Core.Periods;

/// <summary>The slugs of the kinds of period, the same in SQL, YAML and addresses.</summary>
public static class PeriodKinds
{
    /// <summary>As in <c>calendar-year</c> or <c>census-day</c>. Throws <see cref="ArgumentOutOfRangeException"/> for NotSet.</summary>
    public static string Slug(this PeriodKind kind) => kind switch
    {
        PeriodKind.CalendarYear => "calendar-year",
        PeriodKind.AcademicYear => "academic-year",
        PeriodKind.FinancialYear => "financial-year",
        PeriodKind.ActYear => "act-year",
        PeriodKind.Month => "month",
        PeriodKind.CensusDay => "census-day",
        PeriodKind.Day => "day",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A period without a kind has no slug."),
    };

    /// <summary>
    /// The period of the kind <paramref name="slug"/> that starts on <paramref name="start"/>, or null when the slug is unknown
    /// or no such period starts on that day.
    /// </summary>
    public static Period? Read(string? slug, DateOnly start)
    {
        var period = slug switch
        {
            "calendar-year" => Period.CalendarYear(start.Year),
            "academic-year" => Period.AcademicYear(start.Year),
            "financial-year" => Period.FinancialYear(start.Year),
            "act-year" => Period.ActYear(start.Year),
            "month" => Period.Month(start.Year, start.Month),
            "census-day" => Period.Census(start.Year),
            "day" => Period.Day(start),
            _ => null,
        };
        return period?.Start == start ? period : null;
    }
}
