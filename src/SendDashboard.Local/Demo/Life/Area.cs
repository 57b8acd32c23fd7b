using SendDashboard.Local.Demo.Calendar;
using SendDashboard.Local.Demo.Chance;
using SendDashboard.Local.Demo.Places;

namespace SendDashboard.Local.Demo.Life;

/// <summary>The whole invented area, lived once; every file is a view of it, so every file agrees with every other.</summary>
internal sealed class Area
{
    private const int MovesInAYear = 18;

    public Area(ulong seed)
    {
        var random = new DemoRandom(seed);
        Register = new(random.Stream("schools"));
        var nursery = new Nursery(random.Stream("children"));
        var cases = new RequestLife(random.Stream("requests"), nursery).Run();
        new AssessmentQueue(random.Stream("assessments")).Run(cases);
        cases.AddRange(MovedIn(random.Stream("moves"), nursery));
        Cases = [.. cases.OrderBy(c => c.Seen).ThenBy(c => c.Child.Number)];
        LivePlans(random);
        Referrals = new ReferralLife(random.Stream("referrals"), nursery, [.. Cases.Where(c => c.Received.Year >= 2017)]).Run();
        Care = new CareLife(random.Stream("care"), nursery, [.. Cases.Where(c => c.Received.Year >= 2010)]).Run();
    }

    public EstablishmentRegister Register { get; }

    public IReadOnlyList<EhcCase> Cases { get; }

    public IReadOnlyList<Referral> Referrals { get; }

    public IReadOnlyList<CareEpisode> Care { get; }

    private void LivePlans(DemoRandom random)
    {
        var plans = new PlanLife(random.Stream("plans"));
        var placements = new PlacementLife(random.Stream("placements"), Register);
        var reviews = new ReviewLife(random.Stream("reviews"));
        var needs = random.Stream("needs");
        var budgets = random.Stream("budgets");
        foreach (var plan in Cases.Where(c => c.PlanStart is not null))
        {
            plans.End(plan);
            NeedMix.Add(plan, needs);
            placements.Add(plan);
            reviews.Add(plan);
            plan.PersonalBudget = budgets.Chance(0.031);
            plan.OrganisedArrangement = plan.PersonalBudget && budgets.Chance(0.4);
        }
    }

    /// <summary>Plans that came with a family from an invented neighbour: everything but the present lies before this council's time.</summary>
    private static IEnumerable<EhcCase> MovedIn(DemoRandom random, Nursery nursery)
    {
        for (var i = 0; i < MovesInAYear * (DemoCalendar.Today.Year - 2013); i++)
        {
            var came = WorkingDays.OnOrAfter(new DateOnly(2014, 1, 6).AddDays(random.Between(0, 4670)));
            var age = Math.Min(random.Between(5, 17), random.Between(5, 19));
            var child = nursery.Aged(age, came, male: 0.72);
            var received = WorkingDays.OnOrAfter(came.AddDays(-random.Between(400, 400 + (Math.Max(age - 5, 0) * 300))));
            var ehc = new EhcCase
            {
                Child = child,
                Received = received,
                Source = RequestMix.Sources.Pick(random),
                MovedIn = came,
                FromAuthority = random.Pick(["996", "997", "998"]),
                Decided = WorkingDays.OnOrAfter(received.AddDays(38)),
                Agreed = true,
                AssessmentDecided = WorkingDays.OnOrAfter(received.AddDays(110)),
                ToIssue = true,
                PlanStart = WorkingDays.OnOrAfter(received.AddDays(random.Between(130, 220))),
            };
            child.Cases.Add(ehc);
            yield return ehc;
        }
    }
}
