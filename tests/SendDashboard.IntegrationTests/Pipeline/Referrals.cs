namespace SendDashboard.IntegrationTests.Pipeline;

/// <summary>A month's community referrals under construction.</summary>
internal sealed class Referrals(string month, string monthEnd)
{
    private static readonly string[] Headings =
    [
        "ReportingPeriodEnd", "OrgIdProvider", "LocalPatientId", "NHSNumber", "NHSNumberStatus", "PersonBirthDate", "Sex", "EthnicCategory", "Postcode",
        "ServiceRequestId", "ReferralRequestReceivedDate", "SourceOfReferral", "PriorityType", "ServiceLine", "PrimaryReasonForReferral",
        "FirstContactDate", "DischargeDate", "DischargeReason",
    ];

    private readonly List<Dictionary<string, string>> _rows = [];

    public Referrals Add(int number, Action<Dictionary<string, string>>? change = null)
    {
        var row = new Dictionary<string, string>
        {
            ["ReportingPeriodEnd"] = monthEnd, ["OrgIdProvider"] = "XQ1", ["LocalPatientId"] = $"P{number}", ["NHSNumber"] = Numbers.Nhs(number),
            ["NHSNumberStatus"] = "01", ["PersonBirthDate"] = "14/03/2018", ["Sex"] = "2", ["EthnicCategory"] = "A", ["Postcode"] = "ZZ99 9ZZ",
            ["ServiceRequestId"] = $"R{number}", ["ReferralRequestReceivedDate"] = "02/12/2024", ["SourceOfReferral"] = "01", ["PriorityType"] = "1", ["ServiceLine"] = "SLT",
        };
        change?.Invoke(row);
        _rows.Add(row);
        return this;
    }

    public Referrals Many(int from, int count)
    {
        foreach (var number in Enumerable.Range(from, count))
        {
            Add(number);
        }

        return this;
    }

    public string Write(string folder, bool reversed = false)
    {
        var path = Path.Combine(folder, $"community-referrals-{month}.csv");
        File.WriteAllText(path, Csv.Of(Headings, reversed ? Enumerable.Reverse(_rows) : _rows, reversed ? "\n" : "\r\n"));
        return path;
    }
}
