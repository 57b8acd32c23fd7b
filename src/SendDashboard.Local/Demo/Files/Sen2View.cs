using SendDashboard.Local.Demo.Life;

namespace SendDashboard.Local.Demo.Files;

/// <summary>A SEN2 set as the council would have sent it: who belongs to the period, and what was known of each by the reference date.</summary>
internal sealed class Sen2View(Sen2Period period, int ordinal)
{
    private readonly Sen2Set set = new(ordinal);

    public IReadOnlyList<Table> Build(IReadOnlyList<EhcCase> cases)
    {
        var header = set.Add(
            set.Header, "", "", period.Collection, Cell.Number(period.Year), period.Date(period.Reference), "999", "Zubdo", "1.3", Cell.Number(ordinal),
            period.Made, "Quil Bexmorv", "Plim Nuzzlunt", "Vro Gwobquon");
        var plans = new Sen2PlanView(period, set);
        foreach (var child in cases.Where(Belongs).GroupBy(c => c.Child).OrderBy(g => g.Key.Number))
        {
            var person = AddPerson(header, child.Key, child.All(c => c.Finished <= period.Reference && c.PlanStart is null));
            foreach (var ehc in child)
            {
                plans.Add(AddRequest(person, ehc), ehc);
            }
        }

        return set.All;
    }

    /// <summary>A request open at the start of or received in the period, a plan in force at any time in it or at its end.</summary>
    private bool Belongs(EhcCase c)
    {
        if (c.Seen > period.Reference || (c.MovedIn is null && c.Received > period.To))
        {
            return false;
        }

        var open = c.MovedIn is null && !(c.Finished < period.From);
        var plan = c.PlanStart <= period.Reference && !(c.Ceased < period.From);
        return open || plan;
    }

    private string AddPerson(string header, Child child, bool endedWithoutPlan)
    {
        var day = period.Reference;
        var upn = child.HasUpnOn(day) ? child.Upn : "";
        var uln = child.AgeOn(day) >= 14 ? child.Uln ?? "" : "";
        var unknown = upn.Length > 0 ? "" : child.AgeOn(day) < 6 ? "UN1" : child.AgeOn(day) >= 19 ? "UN9" : endedWithoutPlan ? "UN10" : child.UpnUnknown;
        var source = child.SenHoldsSocialCareId && child.KnownToSocialCareFrom <= day ? child.SocialCareId! : "";
        return set.Add(
            set.Person, header, source, child.Surname, child.Forename, period.Date(child.Born), child.Sex, child.Ethnicity, child.Postcode, upn, uln, unknown);
    }

    private string AddRequest(string person, EhcCase c)
    {
        var outcome = Outcome(c);
        return set.Add(
            set.Requests, person, "", period.Date(c.Received), c.Source, Cell.Flag(c.YouthAccommodation),
            outcome is "Y" or "N" ? period.Date(c.Decided) : "", outcome,
            Cell.Flag(c.Mediation <= period.Reference), Cell.Flag(c.Tribunal <= period.Reference), "false");
    }

    /// <summary>Y, N, A not yet decided, W withdrawn, H decided before the period: no date for the last three.</summary>
    private string Outcome(EhcCase c) => c switch
    {
        { MovedIn: not null } => "H",
        { Decided: { } decided } when decided < period.From => "H",
        { Decided: { } decided } when decided <= period.Reference => c.Agreed ? "Y" : "N",
        { Withdrawn: { } left } when left <= period.Reference => "W",
        _ => "A",
    };
}
