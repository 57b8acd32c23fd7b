namespace SendDashboard.IntegrationTests.Pipeline;

/// <summary>An SSDA903 return under construction, of the year that ends on 31 March.</summary>
internal sealed class LookedAfter(int year)
{
    private static readonly Dictionary<string, string> Headings = new()
    {
        ["header"] = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB",
        ["episodes"] = "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
        ["reviews"] = "CHILD,DOB,REVIEW,REVIEW_CODE",
        ["missing"] = "CHILD,DOB,MISSING,MIS_START,MIS_END",
        ["placed_adoption"] = "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED",
        ["oc2"] = "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED",
    };

    private readonly Dictionary<string, List<Dictionary<string, string>>> _tables = Headings.Keys.ToDictionary(name => name, _ => new List<Dictionary<string, string>>());

    public LookedAfter Child(int number, string? upn = null, string born = "01/05/2012") =>
        Add("header", ("CHILD", $"C{number}"), ("SEX", "2"), ("DOB", born), ("ETHNIC", "WBRI"), ("UPN", upn ?? Numbers.Upn(number)), ("MOTHER", "0"));

    public LookedAfter Episode(int child, string from, string reason = "S", string to = "", string ended = "", string status = "C2", string placement = "U6") =>
        Add("episodes", ("CHILD", $"C{child}"), ("DECOM", from), ("RNE", reason), ("LS", status), ("CIN", "N2"), ("PLACE", placement), ("PLACE_PROVIDER", "PR1"), ("DEC", to), ("REC", ended));

    public LookedAfter Row(string table, int child, params (string Field, string Value)[] cells) => Add(table, [("CHILD", $"C{child}"), ("DOB", "01/05/2012"), .. cells]);

    public string Write(string folder)
    {
        var path = Path.Combine(folder, $"ssda903-{year}.zip");
        Csv.Zip(path, _tables.Where(table => table.Value.Count > 0).Select(table => ($"{table.Key}.csv", Csv.Of(Headings[table.Key].Split(','), table.Value))));
        return path;
    }

    private LookedAfter Add(string table, params (string Field, string Value)[] cells)
    {
        _tables[table].Add(cells.ToDictionary(cell => cell.Field, cell => cell.Value));
        return this;
    }
}
