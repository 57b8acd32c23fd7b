namespace SendDashboard.Local.Demo.Calendar;

/// <summary>Bank holidays of England and Wales from 2000, with substitute days and the years in which one was moved or added.</summary>
internal static class EnglishBankHolidays
{
    // Royal occasions and the VE day anniversary: by proclamation, so they follow no rule.
    private static readonly DateOnly[] Added =
    [
        new(2002, 6, 3), new(2002, 6, 4), new(2011, 4, 29), new(2012, 6, 4), new(2012, 6, 5), new(2020, 5, 8),
        new(2022, 6, 2), new(2022, 6, 3), new(2022, 9, 19), new(2023, 5, 8),
    ];

    // The ordinary holidays that those years moved away from their rule.
    private static readonly DateOnly[] Moved =
        [new(2002, 5, 27), new(2012, 5, 28), new(2020, 5, 4), new(2022, 5, 30)];

    public static HashSet<DateOnly> Between(int firstYear, int lastYear)
    {
        var days = Enumerable.Range(firstYear, lastYear - firstYear + 1).SelectMany(ByRule).ToHashSet();
        days.ExceptWith(Moved);
        days.UnionWith(Added);
        return days;
    }

    private static IEnumerable<DateOnly> ByRule(int year)
    {
        yield return Substituted(new(year, 1, 1));
        yield return EasterSunday(year).AddDays(-2);
        yield return EasterSunday(year).AddDays(1);
        yield return MondayOnOrAfter(new(year, 5, 1));
        yield return MondayOnOrAfter(new(year, 5, 25));
        yield return MondayOnOrAfter(new(year, 8, 25));
        var christmas = new DateOnly(year, 12, 25);
        yield return christmas.DayOfWeek switch
        {
            DayOfWeek.Saturday or DayOfWeek.Sunday => new(year, 12, 27),
            _ => christmas,
        };
        yield return christmas.AddDays(1).DayOfWeek switch
        {
            DayOfWeek.Saturday or DayOfWeek.Sunday => new(year, 12, 28),
            _ => new(year, 12, 26),
        };
    }

    private static DateOnly Substituted(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private static DateOnly MondayOnOrAfter(DateOnly day) =>
        day.AddDays(((int)DayOfWeek.Monday - (int)day.DayOfWeek + 7) % 7);

    /// <summary>The anonymous Gregorian algorithm.</summary>
    private static DateOnly EasterSunday(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new(year, n / 31, (n % 31) + 1);
    }
}
