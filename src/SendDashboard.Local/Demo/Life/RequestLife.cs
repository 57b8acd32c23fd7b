using SendDashboard.Local.Demo.Calendar;
using SendDashboard.Local.Demo.Chance;

namespace SendDashboard.Local.Demo.Life;

/// <summary>Requests as they arrive, and the six-week decision on each (SEND Regulations 2014, regulation 5).</summary>
internal sealed class RequestLife(DemoRandom random, Nursery nursery)
{
    /// <summary>Of those refused, who ask again within the next year or so.</summary>
    private const double AsksAgain = 0.25;

    private readonly PriorityQueue<EhcCase, DateOnly> again = new();

    /// <summary>Every request since 2002 in the order received, decided as far as the first step.</summary>
    public List<EhcCase> Run()
    {
        var cases = new List<EhcCase>();
        for (var month = new DateOnly(2002, 9, 1); month <= DemoCalendar.Today; month = month.AddMonths(1))
        {
            var expected = RequestMix.Expected(month);
            var count = (int)Math.Floor(expected + random.Unit() + random.Normal(0, Math.Sqrt(expected) * 0.25));
            var repeats = Due(DemoCalendar.MonthEnd(month)).ToList();
            cases.AddRange(Enumerable.Range(0, Math.Max(0, count - repeats.Count)).Select(_ => First(month)).Concat(repeats));
            foreach (var request in cases.Where(c => c.Decided is null && c.Withdrawn is null && c.Received >= month))
            {
                Decide(request);
            }
        }

        return [.. cases.OrderBy(c => c.Received).ThenBy(c => c.Child.Number)];
    }

    private IEnumerable<EhcCase> Due(DateOnly monthEnd)
    {
        while (again.TryPeek(out var next, out var day) && day <= monthEnd)
        {
            again.Dequeue();
            next.Child.Cases.Add(next);
            yield return next;
        }
    }

    private EhcCase First(DateOnly month)
    {
        var received = WorkingDays.OnOrBefore(month.AddDays(random.Between(0, DateTime.DaysInMonth(month.Year, month.Month) - 1)));
        received = received < month ? WorkingDays.OnOrAfter(month) : received;
        var request = New(nursery.Aged(RequestMix.Ages.Pick(random), received, male: 0.71), received);
        request.Child.Cases.Add(request);
        return request;
    }

    private EhcCase New(Child child, DateOnly received) => new()
    {
        Child = child,
        Received = received,
        Source = RequestMix.Sources.Pick(random),
        YouthAccommodation = child.AgeOn(received) >= 14 && random.Chance(0.012),
    };

    private void Decide(EhcCase request)
    {
        var received = request.Received;
        if (random.Chance(0.02))
        {
            request.Withdrawn = WorkingDays.OnOrAfter(received.AddDays(random.Between(10, 60)));
            return;
        }

        var late = random.Chance(1 - OnTime(received));
        var days = late ? 43 + (int)random.Exponential(16) : Math.Max(random.Between(14, 42), random.Between(20, 42));
        // A decision that falls on a weekend is made on the Friday before, so that a timely one stays timely.
        request.Decided = WorkingDays.OnOrBefore(received.AddDays(Math.Min(days, 200)));
        request.Agreed = !random.Chance(request.Child.AgeOn(received) < 5 ? 0.27 : 0.38);
        if (!request.Agreed)
        {
            AfterRefusal(request);
        }
    }

    private void AfterRefusal(EhcCase request)
    {
        var refused = request.Decided!.Value;
        if (random.Chance(0.27))
        {
            request.Mediation = refused.AddDays(random.Between(21, 75));
            request.Tribunal = random.Chance(0.14) ? request.Mediation.Value.AddDays(random.Between(20, 60)) : null;
        }

        var next = WorkingDays.OnOrAfter(refused.AddDays(random.Between(180, 500)));
        if (random.Chance(AsksAgain) && request.Child.AgeOn(next) < 19)
        {
            again.Enqueue(New(request.Child, next), next);
        }
    }

    private static double OnTime(DateOnly received) => received switch
    {
        _ when received < DemoCalendar.ShortageFrom => 0.855,
        _ when received < DemoCalendar.ClearanceFrom => 0.75,
        _ => 0.84,
    };
}
