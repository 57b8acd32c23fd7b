using SendDashboard.Local.Demo.Calendar;
using SendDashboard.Local.Demo.Life;

namespace SendDashboard.Local.Demo.Files;

/// <summary>What the trust sends for a month: every referral open at any time in it, as it stood at the month end.</summary>
internal static class ReferralView
{
    public static Table Build(IEnumerable<Referral> referrals, DateOnly month)
    {
        var end = DemoCalendar.MonthEnd(month);
        // The first file of the new system also tells of the months for which none was sent.
        var start = month == DemoCalendar.HoleTo.AddDays(1) ? DemoCalendar.HoleFrom : month;
        var table = new Table(
            "community-referrals", -1, "ReportingPeriodEnd", "OrgIdProvider", "LocalPatientId", "NHSNumber", "NHSNumberStatus", "PersonBirthDate", "Sex",
            "EthnicCategory", "Postcode", "ServiceRequestId", "ReferralRequestReceivedDate", "SourceOfReferral", "PriorityType", "ServiceLine",
            "PrimaryReasonForReferral", "FirstContactDate", "DischargeDate", "DischargeReason");
        foreach (var referral in referrals.Where(r => r.Received <= end && !(r.Discharged < start)))
        {
            Add(table, referral, end);
        }

        return table;
    }

    private static void Add(Table table, Referral r, DateOnly end)
    {
        var traced = r.Child.Number % 53 != 0;
        table.Add(
            Cell.British(end), "ZZ9", r.Child.LocalPatientId!, traced ? r.Child.NhsNumber! : "", traced ? "01" : "07", Cell.British(r.Child.Born),
            r.Child.Number % 211 == 0 ? "9" : r.Child.Male ? "1" : "2", Ethnicity(r.Child.Ethnicity), r.Child.Postcode, $"R{1_000_000 + r.Number}",
            Cell.British(r.Received), r.Source, r.Urgent ? "2" : "1", r.Line, r.Reason, Cell.British(r.FirstContact, end), Cell.British(r.Discharged, end),
            r.Discharged <= end ? r.DischargeReason : "");
    }

    /// <summary>The sixteen categories of the NHS from the main codes of the school census.</summary>
    private static string Ethnicity(string code) => code switch
    {
        "WBRI" => "A",
        "WIRI" => "B",
        "WOTH" or "WROM" => "C",
        "MWBC" => "D",
        "MWBA" => "E",
        "MWAS" => "F",
        "MOTH" => "G",
        "AIND" => "H",
        "APKN" => "J",
        "ABAN" => "K",
        "AOTH" => "L",
        "BCRB" => "M",
        "BAFR" => "N",
        "BOTH" => "P",
        "CHNE" => "R",
        "OOTH" => "S",
        _ => "Z",
    };
}
