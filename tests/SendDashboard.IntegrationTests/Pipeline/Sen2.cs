using System.Globalization;

namespace SendDashboard.IntegrationTests.Pipeline;

/// <summary>A SEN2 set under construction: children of authority 999, each with a request and, if wanted, a plan in force.</summary>
internal sealed class Sen2
{
    private static readonly Dictionary<string, string> Headings = new()
    {
        ["sen2"] = "sen2tableid,sen2orderseqcolumn,sourceid,nativeid,collection,year,referencedate,lea,softwarecode,release,serialno,datetime,dmo,dco,dsco",
        ["person"] = "persontableid,personorderseqcolumn,sourceid,nativeid,sen2tableid,surname,forename,personbirthdate,sex,ethnicity,postcode,upn,uniquelearnernumber,upnunknown",
        ["requests"] = "requeststableid,requestsorderseqcolumn,sourceid,nativeid,persontableid,receiveddate,requestsource,rya,requestoutcomedate,requestoutcome,requestmediation,requesttribunal,exported",
        ["assessment"] = "assessmenttableid,assessmentorderseqcolumn,sourceid,nativeid,requeststableid,assessmentoutcome,assessmentoutcomedate,assessmentmediation,assessmenttribunal,othermediation,othertribunal,week20",
        ["namedplan"] = "namedplantableid,namedplanorderseqcolumn,sourceid,nativeid,assessmenttableid,startdate,planres,planwbp,pb,oa,dp,ceasedate,ceasereason",
        ["plandetail"] = "plandetailtableid,plandetailorderseqcolumn,sourceid,nativeid,namedplantableid,urn,ukprn,sensetting,sensettingother,placementrank,senunitindicator,resourcedprovisionindicator",
        ["activeplans"] = "activeplanstableid,activeplansorderseqcolumn,sourceid,nativeid,requeststableid,transferla,reviewmeeting,reviewoutcome,reviewdraft,lastreview,phasetransferduedate,phasetransferfinaldate",
        ["placementdetail"] = "placementdetailtableid,placementdetailorderseqcolumn,sourceid,nativeid,activeplanstableid,urn,ukprn,sensetting,sensettingother,placementrank,entrydate,leavingdate,senunitindicator,resourcedprovisionindicator,res,wbp",
        ["senneed"] = "senneedtableid,senneedorderseqcolumn,sourceid,nativeid,activeplanstableid,sentype,sentyperank",
    };

    public Dictionary<string, List<Dictionary<string, string>>> Tables { get; } = Headings.Keys.ToDictionary(name => name, _ => new List<Dictionary<string, string>>());

    /// <summary>The return of a census year: activity of the calendar year before.</summary>
    public static Sen2 Return(int year, string censusDay) => Begin("SEN2", year, censusDay);

    /// <summary>A monthly snapshot, described by the month's last day.</summary>
    public static Sen2 InYear(string monthEnd) => Begin("SEN2 in-year", int.Parse(monthEnd[..4], CultureInfo.InvariantCulture), monthEnd);

    /// <summary>Adds a child with a plan in force: the whole tree, one row in each table.</summary>
    public Sen2 Child(int number, string born = "2012-05-01", string received = "2024-02-05", Action<Dictionary<string, Dictionary<string, string>>>? change = null)
    {
        var id = number.ToString(CultureInfo.InvariantCulture);
        var start = DateOnly.ParseExact(received, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        string On(int days) => start.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var rows = new Dictionary<string, Dictionary<string, string>>
        {
            ["person"] = new() { ["persontableid"] = id, ["sen2tableid"] = "1", ["surname"] = $"Quibb{id}", ["forename"] = "Zanny", ["personbirthdate"] = born, ["sex"] = "F", ["ethnicity"] = "WBRI", ["postcode"] = "ZZ99 9ZZ", ["upn"] = Numbers.Upn(number) },
            ["requests"] = new() { ["requeststableid"] = id, ["persontableid"] = id, ["receiveddate"] = received, ["requestsource"] = "1", ["rya"] = "false", ["requestoutcomedate"] = On(30), ["requestoutcome"] = "Y", ["requestmediation"] = "false", ["requesttribunal"] = "false" },
            ["assessment"] = new() { ["assessmenttableid"] = id, ["requeststableid"] = id, ["assessmentoutcome"] = "Y", ["assessmentoutcomedate"] = On(100), ["week20"] = "false" },
            ["namedplan"] = new() { ["namedplantableid"] = id, ["assessmenttableid"] = id, ["startdate"] = On(130), ["pb"] = "true" },
            ["plandetail"] = new() { ["plandetailtableid"] = id, ["namedplantableid"] = id, ["urn"] = "900001", ["placementrank"] = "1" },
            ["activeplans"] = new() { ["activeplanstableid"] = id, ["requeststableid"] = id },
            ["placementdetail"] = new() { ["placementdetailtableid"] = id, ["activeplanstableid"] = id, ["urn"] = "900001", ["placementrank"] = "1", ["entrydate"] = On(130) },
            ["senneed"] = new() { ["senneedtableid"] = id, ["activeplanstableid"] = id, ["sentype"] = "ASD", ["sentyperank"] = "1" },
        };
        change?.Invoke(rows);
        foreach (var (table, row) in rows)
        {
            Tables[table].Add(row);
        }

        return this;
    }

    public Sen2 Children(int from, int count, string received = "2024-02-05")
    {
        for (var number = from; number < from + count; number++)
        {
            Child(number, received: received);
        }

        return this;
    }

    /// <summary>Further headings after those of the layout, for columns nobody agreed to.</summary>
    public Dictionary<string, string> Extra { get; } = [];

    /// <summary>Writes the set; rows in reverse and lines ended another way, or without a column, when asked.</summary>
    public string Write(string folder, string name, bool reversed = false, string? without = null)
    {
        var path = Path.Combine(folder, name);
        Csv.Zip(path, Tables.Select(table => ($"{table.Key}.csv", Csv.Of(
            [.. Headings[table.Key].Split(',').Where(heading => heading != without), .. Extra.TryGetValue(table.Key, out var more) ? more.Split(',') : []],
            reversed ? Enumerable.Reverse(table.Value) : table.Value,
            reversed ? "\n" : "\r\n"))));
        return path;
    }

    private static Sen2 Begin(string collection, int year, string referenceDate)
    {
        var set = new Sen2();
        set.Tables["sen2"].Add(new()
        {
            ["sen2tableid"] = "1", ["collection"] = collection, ["year"] = year.ToString(CultureInfo.InvariantCulture),
            ["referencedate"] = referenceDate, ["lea"] = "999",
        });
        return set;
    }
}
