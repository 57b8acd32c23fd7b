using SendDashboard.Local.Demo.Calendar;
using SendDashboard.Local.Demo.Chance;

namespace SendDashboard.Local.Demo.Life;

/// <summary>Annual reviews (Children and Families Act 2014, s44): some in good time, some late, some never held.</summary>
internal sealed class ReviewLife(DemoRandom random)
{
    public void Add(EhcCase ehc)
    {
        var stop = ehc.Ceased ?? DemoCalendar.Today.AddDays(60);
        var due = ehc.PlanStart!.Value.AddDays(365);
        for (; due < stop; due = due.AddDays(365))
        {
            if (random.Chance(Missed(due)))
            {
                continue;
            }

            var late = random.Chance(0.25) ? 20 + random.Exponential(70) : random.Normal(-12, 18);
            var meeting = WorkingDays.OnOrAfter(due.AddDays((int)Math.Min(late, 300)));
            if (meeting < stop && meeting >= ehc.Seen && (ehc.Reviews.Count == 0 || meeting > ehc.Reviews[^1].Meeting.AddDays(90)))
            {
                ehc.Reviews.Add(Held(ehc, meeting));
            }
        }
    }

    private static double Missed(DateOnly due) => due switch
    {
        _ when due < new DateOnly(2023, 1, 1) => 0.32,
        _ when due < DemoCalendar.ShortageFrom => 0.26,
        _ when due < DemoCalendar.ClearanceFrom => 0.34,
        _ => 0.24,
    };

    private Review Held(EhcCase ehc, DateOnly meeting)
    {
        if (random.Chance(0.09))
        {
            return new(meeting, null, "", null);
        }

        var days = random.Chance(0.45) ? random.Between(10, 28) : 29 + (int)random.Exponential(45);
        var letter = WorkingDays.OnOrBefore(meeting.AddDays(days));
        var ending = ehc.Ceased is { } ceased && ceased < meeting.AddDays(150);
        var outcome = ending ? "C" : random.Chance(0.58) ? "A" : "M";
        return new(meeting, letter, outcome, outcome == "A" ? WorkingDays.OnOrAfter(letter.AddDays(random.Between(0, 20))) : null);
    }
}
