using SendDashboard.Local.Demo.Calendar;

namespace SendDashboard.Local.Demo.Life;

/// <summary>
/// The planted story. Capacity is the share of new assessments that advice can be written for; the timely share is how much of it
/// goes to cases that can still make 20 weeks. A shortage with the new cases kept on time lets a list of old ones build up;
/// clearing that list oldest first makes the published percentage fall while fewer families wait. A plan follows its advice by some ten weeks,
/// so the advice turns back to new cases that long before the last of the old plans.
/// </summary>
internal static class PsychologyCapacity
{
    public static (double Capacity, double TimelyShare) On(DateOnly week) => week switch
    {
        _ when week < new DateOnly(2019, 9, 1) => (1.0, 0.9),
        _ when week < new DateOnly(2021, 1, 1) => (0.985, 0.66),
        _ when week < new DateOnly(2022, 6, 1) => (1.0, 0.62),
        _ when week < DemoCalendar.ShortageFrom => (0.995, 0.57),
        _ when week < DemoCalendar.ClearanceFrom => (0.77, 0.54),
        _ when week <= DemoCalendar.ClearanceTo.AddDays(-75) => (1.28, 0.28),
        _ => (1.08, 0.5),
    };
}
