namespace SendDashboard.Local.Demo.Life;

/// <summary>Moves between phases (SEND Regulations 2014, regulation 18): the plan naming the new setting is due by 15 February, or 31 March after year 11.</summary>
internal static class PhaseTransfer
{
    /// <summary>The transfer that fell due in the year to the day, and when its plan was final.</summary>
    public static (DateOnly? Due, DateOnly? Final) Of(EhcCase c, DateOnly day)
    {
        foreach (var year in (int[])[day.Year, day.Year - 1])
        {
            var due = Due(c.Child.AgeOn(new(year, 8, 31)), year);
            if (due <= day && due > day.AddYears(-1) && c.PlanStart < due.Value.AddDays(-60) && c.Seen < due)
            {
                // Spread by the child's number: two in three on time, the rest up to three months late.
                var spread = ((c.Child.Number * 31) + year) % 90;
                return (due, Calendar.WorkingDays.OnOrBefore(due.Value.AddDays(spread < 60 ? -spread / 4 : (spread - 59) * 3)));
            }
        }

        return (null, null);
    }

    private static DateOnly? Due(int ageInAugust, int year) => ageInAugust switch
    {
        4 or 11 => new(year, 2, 15),
        16 => new(year, 3, 31),
        _ => null,
    };
}
