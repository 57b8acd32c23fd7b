using SendDashboard.Local.Demo.Calendar;

namespace SendDashboard.Local.Demo.Life;

/// <summary>One line of the community trust: its share of referrals, ages, wait at the start of 2022 and now (mean weeks), and days of care after.</summary>
internal sealed record ServiceLine(string Code, double Share, int Youngest, int Oldest, double WaitThen, double WaitNow, double CareDays)
{
    private static readonly DateOnly Then = new(2022, 1, 1);

    public static readonly ServiceLine[] All =
    [
        new("SLT", 34, 2, 9, 12.5, 22.5, 210),
        new("COMPAED", 16, 3, 14, 19, 36, 240),
        new("OT", 13, 4, 14, 14, 17, 150),
        new("PHYSIO", 12, 0, 17, 8, 8.5, 120),
        new("AUDIO", 10, 0, 8, 7, 8, 60),
        new("CHN", 6, 0, 17, 3, 3, 240),
        new("DIET", 5, 0, 15, 8, 9, 150),
        new("ORTHOP", 4, 3, 8, 9, 10, 120),
    ];

    /// <summary>Mean weeks to the first contact for a referral of the day: level until autumn 2023, then rising to today.</summary>
    public double MeanWait(DateOnly received)
    {
        var turn = new DateOnly(2023, 9, 1);
        if (received < turn)
        {
            return WaitThen;
        }

        var done = (received.DayNumber - turn.DayNumber) / (double)(DemoCalendar.Today.DayNumber - turn.DayNumber);
        return WaitThen + ((WaitNow - WaitThen) * Math.Max(0, done));
    }

    public static DateOnly FirstMonth => Then.AddYears(-1);
}
