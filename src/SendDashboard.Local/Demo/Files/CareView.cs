using SendDashboard.Local.Demo.Life;

namespace SendDashboard.Local.Demo.Files;

/// <summary>What social care sends for an act year: one row per referral open at any time in it, as it stood on 31 March.</summary>
internal static class CareView
{
    public static Table Build(IEnumerable<CareEpisode> episodes, int year)
    {
        DateOnly start = new(year - 1, 4, 1), end = new(year, 3, 31);
        var table = new Table(
            "children-in-need", -1, "CensusYear", "LAchildID", "UPN", "FormerUPN", "UPNunknown", "PersonBirthDate", "Sex", "Ethnicity", "Disabilities",
            "CINreferralDate", "ReferralSource", "PrimaryNeedCode", "CINclosureDate", "ReasonForClosure", "DateOfInitialCPC", "ReferralNFA");
        foreach (var e in episodes.Where(e => e.Referred <= end && !(e.Closed < start)))
        {
            var (upn, unknown) = Upn(e, end);
            table.Add(
                Cell.Number(year), e.Child.SocialCareId!, upn, "", unknown, Cell.British(e.Child.Born), e.Child.Sex, e.Child.Ethnicity, e.Disabilities,
                Cell.British(e.Referred), e.Source, e.PrimaryNeed, Cell.British(e.Closed, end), e.Closed <= end ? e.ClosureReason : "",
                Cell.British(e.Conference, end), Cell.Flag(e.NoFurtherAction));
        }

        return table;
    }

    /// <summary>Social care holds the number of about nine in ten children who have one.</summary>
    private static (string Upn, string Unknown) Upn(CareEpisode e, DateOnly end)
    {
        if (e.Child.HasUpnOn(end) && e.Child.Number % 10 != 3)
        {
            return (e.Child.Upn, "");
        }

        return ("", e.NoFurtherAction ? "UN7" : e.Child.AgeOn(end) < 5 ? "UN1" : e.Child.HasUpnOn(end) ? "UN5" : "UN2");
    }
}
