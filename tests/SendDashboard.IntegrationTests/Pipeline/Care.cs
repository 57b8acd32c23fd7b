namespace SendDashboard.IntegrationTests.Pipeline;

/// <summary>A year of children in need under construction.</summary>
internal sealed class Care(int year)
{
    private static readonly string[] Headings =
    [
        "CensusYear", "LAchildID", "UPN", "FormerUPN", "UPNunknown", "PersonBirthDate", "Sex", "Ethnicity", "Disabilities", "CINreferralDate",
        "ReferralSource", "PrimaryNeedCode", "CINclosureDate", "ReasonForClosure", "DateOfInitialCPC", "ReferralNFA",
    ];

    private readonly List<Dictionary<string, string>> _rows = [];

    public Care Add(int number, Action<Dictionary<string, string>>? change = null)
    {
        var row = new Dictionary<string, string>
        {
            ["CensusYear"] = $"{year}", ["LAchildID"] = $"C{number}", ["UPN"] = Numbers.Upn(number), ["PersonBirthDate"] = "01/05/2012", ["Sex"] = "F",
            ["Ethnicity"] = "WBRI", ["Disabilities"] = "LD;AUT", ["CINreferralDate"] = $"03/06/{year - 1}", ["ReferralSource"] = "2A", ["PrimaryNeedCode"] = "N2",
        };
        change?.Invoke(row);
        _rows.Add(row);
        return this;
    }

    public string Write(string folder)
    {
        var path = Path.Combine(folder, $"children-in-need-{year}.csv");
        File.WriteAllText(path, Csv.Of(Headings, _rows));
        return path;
    }
}
