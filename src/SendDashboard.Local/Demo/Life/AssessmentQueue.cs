using SendDashboard.Local.Demo.Calendar;
using SendDashboard.Local.Demo.Chance;

namespace SendDashboard.Local.Demo.Life;

/// <summary>Agreed assessments waiting for psychological advice, week by week; from the advice follow the decision and the plan.</summary>
internal sealed class AssessmentQueue(DemoRandom random)
{
    private const int TwentyWeeks = 140;
    private const int WeeksRemembered = 26;

    private readonly List<(EhcCase Case, int Lead)> waiting = [];
    private readonly Queue<int> arrivals = new();

    public void Run(IEnumerable<EhcCase> cases)
    {
        var coming = new Queue<EhcCase>(cases.Where(c => c.Agreed).OrderBy(c => c.Decided).ThenBy(c => c.Child.Number));
        var places = 0.0;
        for (var week = new DateOnly(2002, 9, 2); week <= DemoCalendar.Today.AddDays(120); week = week.AddDays(7))
        {
            var before = waiting.Count;
            while (coming.TryPeek(out var next) && next.Decided <= week)
            {
                coming.Dequeue();
                waiting.Add((next, Lead()));
            }

            arrivals.Enqueue(waiting.Count - before);
            if (arrivals.Count > WeeksRemembered)
            {
                arrivals.Dequeue();
            }

            var (capacity, timely) = PsychologyCapacity.On(week);
            for (places += arrivals.Average() * capacity; places >= 1 && waiting.Count > 0; places--)
            {
                Finish(Take(week, timely), week);
            }

            places = Math.Min(places, 4);
        }
    }

    /// <summary>Days from advice begun to plan in force.</summary>
    private int Lead() => Math.Clamp((int)random.Normal(72, 8), 56, 95);

    private (EhcCase Case, int Lead) Take(DateOnly week, double timelyShare)
    {
        var timely = random.Chance(timelyShare)
            ? waiting.FindAll(w => week.AddDays(w.Lead) <= w.Case.Received.AddDays(TwentyWeeks))
            : [];
        if (timely.Count == 0)
        {
            // The oldest quarter first, but not strictly: some advice is held up by what others have yet to send.
            timely = [.. waiting.OrderBy(w => w.Case.Received).Take(Math.Max(6, waiting.Count / 4))];
        }

        var taken = random.Pick(timely);
        waiting.Remove(taken);
        return taken;
    }

    private void Finish((EhcCase Case, int Lead) taken, DateOnly week)
    {
        var (ehc, lead) = taken;
        ehc.Exception = random.Chance(0.06);
        if (random.Chance(0.015))
        {
            ehc.Withdrawn = WorkingDays.OnOrAfter(week.AddDays(10));
        }
        else if (random.Chance(0.065))
        {
            ehc.AssessmentDecided = WorkingDays.OnOrAfter(week.AddDays(random.Between(30, 60)));
        }
        else
        {
            ehc.ToIssue = true;
            ehc.PlanStart = WorkingDays.OnOrBefore(week.AddDays(lead + (ehc.Exception ? random.Between(0, 40) : 0)));
            ehc.AssessmentDecided = WorkingDays.OnOrBefore(ehc.PlanStart.Value.AddDays(-random.Between(10, 30)));
        }
    }
}
