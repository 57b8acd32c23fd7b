using SendDashboard.Local.Demo.Calendar;
using SendDashboard.Local.Demo.Chance;
using SendDashboard.Local.Demo.Places;

namespace SendDashboard.Local.Demo.Life;

/// <summary>Where a child with a plan is taught, stage by stage: a new place at reception, year 7, 16 and 19, and a few moves between.</summary>
internal sealed class PlacementLife(DemoRandom random, EstablishmentRegister register)
{
    private static readonly int[] StageAges = [4, 11, 16, 19];

    public void Add(EhcCase ehc)
    {
        var start = ehc.Seen > ehc.PlanStart ? ehc.Seen : ehc.PlanStart!.Value;
        var stop = ehc.Ceased ?? DemoCalendar.Today;
        var day = start;
        var kind = "";
        while (day <= stop)
        {
            kind = Next(ehc, day, kind);
            var entered = ehc.Placements.Count == 0 && kind is "primary" or "secondary" ? EarlierTerm(ehc, day) : day;
            ehc.Placements.Add(At(kind, entered));
            day = Leaves(ehc, day, kind);
        }
    }

    private static int SchoolAge(Child child, DateOnly day) => child.AgeOn(DemoCalendar.SchoolYearStart(day).AddDays(-1));

    private static DateOnly StageEnd(Child child, DateOnly day)
    {
        var age = SchoolAge(child, day);
        var september = DemoCalendar.SchoolYearStart(day);
        var next = Array.Find(StageAges, a => a > age);
        return WorkingDays.OnOrAfter((next == 0 ? september.AddYears(10) : september.AddYears(next - age)).AddDays(2));
    }

    private DateOnly Leaves(EhcCase ehc, DateOnly day, string kind)
    {
        var end = StageEnd(ehc.Child, day);
        var early = kind switch { "unknown" => 0.6, "NIEO" or "OLA" or "NEET" => 0.3, "primary" or "secondary" => 0.08, _ => 0.03 };
        return random.Chance(early)
            ? WorkingDays.OnOrAfter(day.AddDays(Math.Min(random.Between(90, 500), end.DayNumber - day.DayNumber)))
            : end;
    }

    /// <summary>A special school keeps most of its pupils into year 7; mainstream pupils who move within a stage mostly move to special.</summary>
    private string Next(EhcCase ehc, DateOnly day, string before)
    {
        var age = SchoolAge(ehc.Child, day);
        if (before is "special" or "independent-special" && age < 19 && random.Chance(age < 16 ? 0.92 : 0.42))
        {
            return before;
        }

        var need = ehc.Needs.Count == 0 ? "" : ehc.Needs[0].Primary;
        var kind = SettingMix.Pick(age, need, random);
        return kind == "NEET" && ehc.Child.AgeOn(day) < 16 ? "NIEO" : kind;
    }

    private DateOnly EarlierTerm(EhcCase ehc, DateOnly day)
    {
        var first = DemoCalendar.SchoolYearStart(day).AddYears(-random.Between(0, 2)).AddDays(3);
        return WorkingDays.OnOrAfter(first > ehc.Child.Born.AddYears(4) ? first : day);
    }

    private Placement At(string kind, DateOnly from) => kind switch
    {
        "primary" => Mainstream(EstablishmentKind.Primary, from),
        "secondary" => Mainstream(EstablishmentKind.Secondary, from),
        "special" => School(EstablishmentKind.Special, from),
        "independent-special" => School(EstablishmentKind.IndependentSpecial, from),
        "independent" => School(EstablishmentKind.Independent, from),
        "nursery" => School(EstablishmentKind.Nursery, from),
        "alternative" => School(EstablishmentKind.Alternative, from),
        "college" => School(EstablishmentKind.FurtherEducation, from),
        "special-college" => School(EstablishmentKind.SpecialCollege, from),
        "unknown" => new(from, null, "", "", false, false, null),
        "OTH" => new(from, null, "OTH", "Hospital teaching, two days a week", false, false, null),
        _ => new(from, null, kind, "", false, false, null),
    };

    private Placement Mainstream(EstablishmentKind kind, DateOnly from)
    {
        var unit = random.Chance(0.045);
        var second = random.Chance(0.05) ? register.Pick(EstablishmentKind.Alternative, random) : null;
        return new(from, register.Pick(kind, random), "", "", unit, !unit && random.Chance(0.07), second);
    }

    private Placement School(EstablishmentKind kind, DateOnly from) => new(from, register.Pick(kind, random), "", "", false, false, null);
}
