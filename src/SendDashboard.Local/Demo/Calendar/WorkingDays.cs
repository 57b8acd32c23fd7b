namespace SendDashboard.Local.Demo.Calendar;

/// <summary>Days on which a council decides and a clinic sees people.</summary>
internal static class WorkingDays
{
    private static readonly HashSet<DateOnly> Holidays = EnglishBankHolidays.Between(2000, 2030);

    public static bool Includes(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(day);

    public static DateOnly OnOrAfter(DateOnly day)
    {
        while (!Includes(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    public static DateOnly OnOrBefore(DateOnly day)
    {
        while (!Includes(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }
}
