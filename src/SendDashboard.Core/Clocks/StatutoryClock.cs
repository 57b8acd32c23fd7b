namespace SendDashboard.Core.Clocks;

/// <summary>How long something may take, from one day to another, and the rule that says so.</summary>
/// <param name="Slug">Kebab words, the same in SQL, YAML and addresses.</param>
/// <param name="Length">Number of <paramref name="Unit"/>.</param>
/// <param name="Unit">Weeks or months.</param>
/// <param name="Basis">The regulation, act or guidance, as cited to readers.</param>
/// <param name="IsStatutory">False for a benchmark, which no one has a right to.</param>
public sealed record StatutoryClock(string Slug, int Length, ClockUnit Unit, string Basis, bool IsStatutory)
{
    /// <summary>The length in days, or null for months, whose days vary.</summary>
    public int? Days => Unit == ClockUnit.Weeks ? Length * 7 : null;

    /// <summary>The last day in time for a clock that starts on <paramref name="start"/>.</summary>
    public DateOnly LastDay(DateOnly start) => Unit switch
    {
        ClockUnit.Weeks => start.AddDays(Length * 7),
        ClockUnit.MonthsStartingWith => Mark(start).AddDays(-1),
        _ => throw new InvalidOperationException($"The clock {Slug} has no length."),
    };

    /// <summary>True when <paramref name="end"/> is on or before the last day. An end before the start is in time; it is also a data fault, which is judged elsewhere.</summary>
    public bool InTime(DateOnly start, DateOnly end) => end <= LastDay(start);

    /// <summary>True when a clock that has not stopped has run out on <paramref name="asAt"/>.</summary>
    public bool IsOverdue(DateOnly start, DateOnly asAt) => !InTime(start, asAt);

    /// <summary>Days from <paramref name="start"/> to <paramref name="end"/>; the start is day 0.</summary>
    public static int DaysTaken(DateOnly start, DateOnly end) => end.DayNumber - start.DayNumber;

    /// <summary>The same day of the month, so many months on; the 1st of the next month where there is no such day.</summary>
    private DateOnly Mark(DateOnly start)
    {
        var mark = start.AddMonths(Length);
        return mark.Day == start.Day ? mark : mark.AddDays(1);
    }
}
