namespace SendDashboard.Local.Demo.Calendar;

/// <summary>The demo's own today and the periods its files cover: constants, because a demo that reads the clock is never the same twice.</summary>
internal static class DemoCalendar
{
    public static readonly DateOnly Today = new(2026, 10, 31);

    /// <summary>Collection years of the SEN2 return; each tells of the calendar year before.</summary>
    public static readonly int[] ReturnYears = [2022, 2023, 2024, 2025, 2026];

    /// <summary>Mid-years with population estimates.</summary>
    public static readonly int[] PopulationYears = [2020, 2021, 2022, 2023, 2024, 2025];

    /// <summary>Years in which a children's act year (1 April to 31 March) ends.</summary>
    public static readonly int[] ActYears = [2023, 2024, 2025, 2026];

    /// <summary>First days of the 24 months of snapshots and referral files.</summary>
    public static readonly DateOnly[] Months =
        [.. Enumerable.Range(0, 24).Select(m => new DateOnly(2024, 11, 1).AddMonths(m))];

    /// <summary>The trust changed system and sent nothing for July to September 2025.</summary>
    public static readonly DateOnly HoleFrom = new(2025, 7, 1);

    public static readonly DateOnly HoleTo = new(2025, 9, 30);

    /// <summary>Educational psychologists are short, then extra ones clear what has built up.</summary>
    public static readonly DateOnly ShortageFrom = new(2024, 9, 1);

    public static readonly DateOnly ClearanceFrom = new(2025, 9, 1);

    public static readonly DateOnly ClearanceTo = new(2026, 8, 31);

    public static bool InHole(DateOnly day) => day >= HoleFrom && day <= HoleTo;

    public static DateOnly MonthEnd(DateOnly first) => first.AddMonths(1).AddDays(-1);

    /// <summary>SEN2 census day: the third Thursday of January.</summary>
    public static DateOnly CensusDay(int year)
    {
        var first = new DateOnly(year, 1, 1);
        return first.AddDays((((int)DayOfWeek.Thursday - (int)first.DayOfWeek + 7) % 7) + 14);
    }

    /// <summary>1 September on or before the day.</summary>
    public static DateOnly SchoolYearStart(DateOnly day) => new(day.Month >= 9 ? day.Year : day.Year - 1, 9, 1);
}
