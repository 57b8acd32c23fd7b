namespace SendDashboard.Core.Clocks;

/// <summary>How a clock's length is counted.</summary>
public enum ClockUnit
{
    /// <summary>No length.</summary>
    NotSet = 0,

    /// <summary>"Within n weeks of" a day: that day is day 0, and day 7n is the last in time. School holidays count.</summary>
    Weeks,

    /// <summary>"Within n months starting with" a day: that day is counted, so the last in time is the eve of its n-month mark.</summary>
    MonthsStartingWith,
}
