namespace SendDashboard.IntegrationTests.Pipeline;

/// <summary>A school census under construction: pupils of school 9992001, each with what their rows need.</summary>
internal sealed class Census(string day)
{
    private static readonly Dictionary<string, string> Headings = new()
    {
        ["pupilonroll"] = "pupilonrolltableid,NativeId,dob,surname,forename,upn,formerupn,uniquelearnernumber,sex,entrydate,parttime,topupfunding,termlysessionspossible,senunitindicator,resourcedprovisionindicator,ethnicity,enrolstatus,boarder,plaa,senprovision,ncyearactual,youngcarer",
        ["pupilnolongeronroll"] = "pupilnolongeronrolltableid,NativeId,upn,formerupn,uniquelearnernumber,surname,dob,sex,entrydate,leavingdate,termlysessionspossible",
        ["senneeds"] = "senneedstableid,pupilonrolltableid,sentyperank,sentype",
        ["termlysessiondetailsonroll"] = "termlysessiondetailsonrolltableid,pupilonrolltableid,sessions,attendancereason",
        ["termlysessiondetailsoffroll"] = "termlysessiondetailsoffrolltableid,pupilnolongeronrolltableid,sessions,attendancereason",
        ["summerhalfterm2sessiondetailsonroll"] = "summerhalfterm2sessiondetailsonrolltableid,pupilonrolltableid,sessions,attendancereason",
        ["termlyexclusionsonroll"] = "termlyexclusionsonrolltableid,pupilonrolltableid,startdate,sessions,reason1,reason2,reason3,category,senprovision",
        ["termlyexclusionsoffroll"] = "termlyexclusionsoffrolltableid,pupilnolongeronrolltableid,startdate,sessions,reason1,reason2,reason3,category,senprovision",
    };

    private readonly Dictionary<string, List<Dictionary<string, string>>> _tables = Headings.Keys.ToDictionary(name => name, _ => new List<Dictionary<string, string>>());

    public Census Pupil(int number, string provision = "N", Action<Dictionary<string, string>>? change = null)
    {
        var row = new Dictionary<string, string>
        {
            ["pupilonrolltableid"] = $"P{number}", ["NativeId"] = "9992001", ["dob"] = "2015-04-02", ["surname"] = "Quibb", ["upn"] = Numbers.Upn(number), ["sex"] = "F",
            ["entrydate"] = "2019-09-03", ["termlysessionspossible"] = "136.0", ["ethnicity"] = "WBRI", ["enrolstatus"] = "C", ["senprovision"] = provision, ["ncyearactual"] = "6",
        };
        change?.Invoke(row);
        return Add("pupilonroll", row);
    }

    public Census Leaver(int number, string left, Action<Dictionary<string, string>>? change = null)
    {
        var row = new Dictionary<string, string>
        {
            ["pupilnolongeronrolltableid"] = $"L{number}", ["NativeId"] = "9992001", ["upn"] = Numbers.Upn(number), ["dob"] = "2015-04-02", ["sex"] = "F",
            ["entrydate"] = "2019-09-03", ["leavingdate"] = left, ["termlysessionspossible"] = "60",
        };
        change?.Invoke(row);
        return Add("pupilnolongeronroll", row);
    }

    public Census Need(int pupil, int rank, string need) => Row("senneeds", ("pupilonrolltableid", $"P{pupil}"), ("sentyperank", $"{rank}.0"), ("sentype", need));

    public Census Sessions(int pupil, string reason, int sessions) =>
        Row("termlysessiondetailsonroll", ("pupilonrolltableid", $"P{pupil}"), ("sessions", $"{sessions}"), ("attendancereason", reason));

    public Census HalfTermSessions(int pupil, string reason, int sessions) =>
        Row("summerhalfterm2sessiondetailsonroll", ("pupilonrolltableid", $"P{pupil}"), ("sessions", $"{sessions}"), ("attendancereason", reason));

    public Census LeaverSessions(int leaver, string reason, int sessions) =>
        Row("termlysessiondetailsoffroll", ("pupilnolongeronrolltableid", $"L{leaver}"), ("sessions", $"{sessions}"), ("attendancereason", reason));

    public Census Excluded(int pupil, string start, string category = "SUSP", string sessions = "4", string reason = "DB", string provision = "") =>
        Row("termlyexclusionsonroll", ("pupilonrolltableid", $"P{pupil}"), ("startdate", start), ("category", category), ("sessions", sessions), ("reason1", reason), ("senprovision", provision));

    public Census LeaverExcluded(int leaver, string start, string category = "PERM") =>
        Row("termlyexclusionsoffroll", ("pupilnolongeronrolltableid", $"L{leaver}"), ("startdate", start), ("category", category), ("reason1", "OW"));

    /// <summary>Writes the tables that have rows, and those of the roll always; without the needs when asked, as autumn and summer are.</summary>
    public string Write(string folder)
    {
        var path = Path.Combine(folder, $"school-census-{day}.zip");
        var come = _tables.Where(table => table.Value.Count > 0 || table.Key == "pupilonroll");
        Csv.Zip(path, come.Select(table => ($"2026_spring_{table.Key}.csv", Csv.Of(Headings[table.Key].Split(','), table.Value))));
        return path;
    }

    private Census Row(string table, params (string Field, string Value)[] cells)
    {
        var row = cells.ToDictionary(cell => cell.Field, cell => cell.Value);
        row[Headings[table].Split(',')[0]] = $"R{_tables[table].Count + 1}";
        return Add(table, row);
    }

    private Census Add(string table, Dictionary<string, string> row)
    {
        _tables[table].Add(row);
        return this;
    }
}
