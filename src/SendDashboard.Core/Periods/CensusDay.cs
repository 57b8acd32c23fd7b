namespace SendDashboard.Core.Periods;

/// <summary>Days on which national returns count people.</summary>
public static class CensusDay
{
    /// <summary>
    /// The day of the SEN2 return and the spring school census: the third Thursday of January
    /// (16 January 2025, 15 January 2026, 21 January 2027). Source: SEN2 guide, "reference date".
    /// </summary>
    public static DateOnly Sen2(int year)
    {
        var newYear = new DateOnly(year, 1, 1);
        var toThursday = ((int)DayOfWeek.Thursday - (int)newYear.DayOfWeek + 7) % 7;
        return newYear.AddDays(toThursday + 14);
    }
}
