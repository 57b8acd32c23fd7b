using SendDashboard.Local.Demo.Calendar;
using SendDashboard.Local.Demo.Chance;

namespace SendDashboard.Local.Demo.Life;

/// <summary>Children in need: about 2,300 open at a time and 4,000 in a year, one in eight of them disabled.</summary>
internal sealed class CareLife(DemoRandom random, Nursery nursery, IReadOnlyList<EhcCase> cases)
{
    private const int StartsAMonth = 165;

    private static readonly Weighted<string> Sources = new(
        ("1A", 5), ("1B", 2), ("1C", 2), ("1D", 2), ("2A", 15), ("2B", 3), ("3A", 3), ("3B", 2), ("3C", 4), ("3D", 4), ("3E", 2), ("3F", 2),
        ("4", 2), ("5A", 5), ("5B", 4), ("5C", 2), ("5D", 2), ("6", 28), ("7", 4), ("8", 4), ("9", 2), ("10", 1));

    private static readonly Weighted<string> Needs = new(("N1", 56), ("N3", 3), ("N4", 9), ("N5", 17), ("N6", 3), ("N7", 1), ("N8", 6), ("N9", 3), ("N0", 2));
    private static readonly Weighted<string> Disability = new(
        ("LD", 24), ("AUT", 27), ("MOB", 8), ("COMM", 10), ("BEH", 11), ("HEAR", 3), ("VIS", 2), ("CON", 3), ("INC", 2), ("PC", 3), ("HAND", 2), ("DDA", 5));

    private static readonly Weighted<string> Closures = new(("RC1", 1), ("RC3", 1), ("RC4", 5), ("RC5", 3), ("RC6", 3), ("RC7", 52), ("RC8", 25), ("RC9", 10));

    private readonly List<Child> known = [];

    public List<CareEpisode> Run()
    {
        var episodes = new List<CareEpisode>();
        var open = new Dictionary<Child, DateOnly>();
        for (var month = new DateOnly(2016, 4, 1); month <= DemoCalendar.Today; month = month.AddMonths(1))
        {
            for (var i = random.Between(StartsAMonth - 12, StartsAMonth + 12); i > 0; i--)
            {
                var day = WorkingDays.OnOrAfter(month.AddDays(random.Between(0, 25)));
                var child = Who(day);
                if (open.TryGetValue(child, out var until) && until >= day)
                {
                    continue;
                }

                nursery.RegisterWithSocialCare(child, day);
                var episode = Referred(child, day);
                open[child] = episode.Closed ?? DateOnly.MaxValue;
                known.Add(child);
                episodes.Add(episode);
            }
        }

        return [.. episodes.OrderBy(e => e.Referred).ThenBy(e => e.Child.Number)];
    }

    private Child Who(DateOnly day)
    {
        if (random.Chance(0.3))
        {
            var withCase = random.Pick(cases).Child;
            var near = withCase.Cases.Exists(c => c.Seen < day.AddYears(2) && !(c.Ceased < day) && !(c.Withdrawn < day));
            if (near && withCase.Born < day && withCase.AgeOn(day) < 17)
            {
                return withCase;
            }
        }

        if (known.Count > 0 && random.Chance(0.2) && random.Pick(known) is var again && again.AgeOn(day) < 17)
        {
            return again;
        }

        return nursery.Aged(random.Between(0, 16), day, male: 0.53);
    }

    private CareEpisode Referred(Child child, DateOnly day)
    {
        var planned = child.Cases.Exists(c => c.PlanStart is not null);
        var disabled = random.Chance(planned ? 0.32 : 0.062);
        var nothing = !disabled && random.Chance(0.04);
        var length = random.Chance(disabled ? 0.25 : 0.5) ? 20 + random.Exponential(75) : 120 + random.Exponential(disabled ? 850 : 690);
        var closed = nothing ? WorkingDays.OnOrAfter(day.AddDays(2)) : WorkingDays.OnOrAfter(day.AddDays((int)length));
        var eighteenth = WorkingDays.OnOrBefore(child.Born.AddYears(18));
        var aged = closed > eighteenth && eighteenth > day;
        return new(
            child, day, Sources.Pick(random), disabled && random.Chance(0.6) ? "N2" : Needs.Pick(random), disabled ? Codes() : "NONE",
            aged ? eighteenth : closed, nothing ? "RC8" : aged ? "RC7" : Closures.Pick(random),
            !nothing && random.Chance(0.13) ? WorkingDays.OnOrAfter(day.AddDays(random.Between(25, 70))) : null, nothing);
    }

    private string Codes()
    {
        var codes = Enumerable.Range(0, random.Chance(0.45) ? random.Between(2, 3) : 1).Select(_ => Disability.Pick(random));
        return string.Join(';', codes.Distinct());
    }
}
