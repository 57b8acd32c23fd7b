using SendDashboard.Local.Demo.Life;

namespace SendDashboard.Local.Demo.Files;

/// <summary>What hangs below a request: the assessment with its named plan, and the active plan with its placements and needs.</summary>
internal sealed class Sen2PlanView(Sen2Period period, Sen2Set set)
{
    /// <summary>The Down syndrome code joined the need types with the return of January 2025; before it such children were counted elsewhere.</summary>
    private static readonly DateOnly DownSyndromeCode = new(2025, 1, 1);

    public void Add(string request, EhcCase c)
    {
        if (!c.Agreed || c.Decided > period.Reference)
        {
            return;
        }

        var outcome = Outcome(c);
        var assessment = set.Add(
            set.Assessment, request, "", outcome, outcome is "Y" or "N" ? period.Date(c.AssessmentDecided) : "",
            "false", "false", "false", "false", Cell.Flag(c.Exception && c.AssessmentDecided <= period.Reference));
        if (c.PlanStart <= period.Reference)
        {
            AddNamedPlan(assessment, c);
        }

        if (c.PlanInForceOn(period.Reference))
        {
            AddActivePlan(request, c);
        }
    }

    private string Outcome(EhcCase c) => c switch
    {
        { MovedIn: not null } => "H",
        { AssessmentDecided: { } decided } when decided < period.From => "H",
        { AssessmentDecided: { } decided } when decided <= period.Reference => c.ToIssue ? "Y" : "N",
        { Withdrawn: { } left } when left <= period.Reference => "W",
        _ => "A",
    };

    private void AddNamedPlan(string assessment, EhcCase c)
    {
        var plan = set.Add(
            set.NamedPlan, assessment, "", period.Date(c.PlanStart), "", "", Cell.Flag(c.PersonalBudget), Cell.Flag(c.OrganisedArrangement), "",
            period.Date(c.Ceased), c.Ceased <= period.Reference ? Cell.Number(c.CeaseReason) : "");

        // Section I names a school or a type of one even for a child who is out of education.
        var named = Current(c) is { } now && (now.School is not null || now.Code is "OLA" or "OPA" or "EYP" or "EHE") ? now : c.Placements.Find(p => p.School is not null && p.From <= period.Reference);
        set.Add(
            set.PlanDetail, plan, "", [.. Where(named), "1", Cell.Flag(named?.SenUnit ?? false), Cell.Flag(named?.Resourced ?? false)]);
    }

    private static string[] Where(Placement? place) => place switch
    {
        null => ["", "", "OTH", "Type of school only"],
        { School: { } school } => [school.ByUkprn ? "" : school.Urn, school.ByUkprn ? school.Ukprn : "", "", ""],
        _ => ["", "", place.Code, place.Other],
    };

    private Placement? Current(EhcCase c) => c.Placements.FindLast(p => p.From <= period.Reference && !(p.From >= c.Ceased));

    private void AddActivePlan(string request, EhcCase c)
    {
        var review = c.Reviews.FindLast(r => r.Meeting <= period.To);
        var letter = c.Reviews.Where(r => r.Letter <= period.To).Max(r => r.Letter);
        var told = review?.Letter <= period.To;
        var (due, final) = PhaseTransfer.Of(c, period.Reference);
        var plan = set.Add(
            set.ActivePlans, request, "", c.FromAuthority, period.Date(review?.Meeting), told ? review!.Outcome : "",
            told && review!.Draft <= period.To ? period.Date(review.Draft) : "", period.Date(letter), period.Date(due), period.Date(final));
        AddPlacement(plan, Current(c));
        AddNeeds(plan, c);
    }

    private void AddPlacement(string plan, Placement? place)
    {
        if (place is null || place.Unknown)
        {
            return;
        }

        set.Add(
            set.PlacementDetail, plan, "",
            [.. Where(place), "1", period.Date(place.From), "", Cell.Flag(place.SenUnit), Cell.Flag(place.Resourced), "", ""]);
        if (place.Second is { } second)
        {
            set.Add(set.PlacementDetail, plan, "", second.Urn, "", "", "", "2", period.Date(place.From), "", "false", "false", "", "");
        }
    }

    private void AddNeeds(string plan, EhcCase c)
    {
        if (c.Needs.FindLast(n => n.From <= period.Reference) is not { } need)
        {
            return;
        }

        set.Add(set.SenNeed, plan, "", need.Primary == "DS" && period.Reference < DownSyndromeCode ? "SLD" : need.Primary, "1");
        if (need.Secondary is { } second)
        {
            set.Add(set.SenNeed, plan, "", second, "2");
        }
    }
}
