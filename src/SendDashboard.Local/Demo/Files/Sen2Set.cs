namespace SendDashboard.Local.Demo.Files;

/// <summary>The nine empty tables of SEN2 specification 1.3 and the numbering of their rows.</summary>
internal sealed class Sen2Set(int ordinal)
{
    private const string Authority = "999";
    private const int Parent = 4;

    private int lastId = ordinal * 1_000_000;

    public Table Header { get; } = Of("sen2", "", "collection", "year", "referencedate", "lea", "softwarecode", "release", "serialno", "datetime", "dmo", "dco", "dsco");

    public Table Person { get; } = Of("person", "sen2", "surname", "forename", "personbirthdate", "sex", "ethnicity", "postcode", "upn", "uniquelearnernumber", "upnunknown");

    public Table Requests { get; } = Of("requests", "person", "receiveddate", "requestsource", "rya", "requestoutcomedate", "requestoutcome", "requestmediation", "requesttribunal", "exported");

    public Table Assessment { get; } = Of("assessment", "requests", "assessmentoutcome", "assessmentoutcomedate", "assessmentmediation", "assessmenttribunal", "othermediation", "othertribunal", "week20");

    public Table NamedPlan { get; } = Of("namedplan", "assessment", "startdate", "planres", "planwbp", "pb", "oa", "dp", "ceasedate", "ceasereason");

    public Table PlanDetail { get; } = Of("plandetail", "namedplan", "urn", "ukprn", "sensetting", "sensettingother", "placementrank", "senunitindicator", "resourcedprovisionindicator");

    public Table ActivePlans { get; } = Of("activeplans", "requests", "transferla", "reviewmeeting", "reviewoutcome", "reviewdraft", "lastreview", "phasetransferduedate", "phasetransferfinaldate");

    public Table PlacementDetail { get; } = Of("placementdetail", "activeplans", "urn", "ukprn", "sensetting", "sensettingother", "placementrank", "entrydate", "leavingdate", "senunitindicator", "resourcedprovisionindicator", "res", "wbp");

    public Table SenNeed { get; } = Of("senneed", "activeplans", "sentype", "sentyperank");

    public IReadOnlyList<Table> All => [Header, Person, Requests, Assessment, NamedPlan, PlanDetail, ActivePlans, PlacementDetail, SenNeed];

    /// <summary>Adds a row under its parent and gives back its table id: unique in the set, and unlike the ids of any other set.</summary>
    public string Add(Table table, string parent, string sourceId, params string[] cells)
    {
        var id = Cell.Number(++lastId);
        string[] lead = [id, Cell.Number(table.Rows.Count + 1), sourceId, Authority];
        table.Add(parent.Length == 0 ? [.. lead, .. cells] : [.. lead, parent, .. cells]);
        return id;
    }

    private static Table Of(string name, string parent, params string[] own)
    {
        string[] lead = [$"{name}tableid", $"{name}orderseqcolumn", "sourceid", "nativeid"];
        return parent.Length == 0
            ? new($"{name}.csv", -1, [.. lead, .. own])
            : new($"{name}.csv", Parent, [.. lead, $"{parent}tableid", .. own]);
    }
}
