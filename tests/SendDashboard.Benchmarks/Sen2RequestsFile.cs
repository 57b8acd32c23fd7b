using System.Globalization;

namespace SendDashboard.Benchmarks;

/// <summary>A seeded SEN2 set whose requests file has the rows asked for; its other files have the one row they need, or a person for each request. Nobody in it exists.</summary>
internal static class Sen2RequestsFile
{
    private const int Seed = 20260115;
    private static readonly string[] Outcomes = ["Y", "Y", "Y", "N", "A", "W"];
    private static readonly DateOnly FirstDay = new(2025, 1, 1);

    internal static void Write(string folder, int rows, int people = 1)
    {
        Directory.CreateDirectory(folder);
        Put(folder, "sen2", "sen2tableid,sen2orderseqcolumn,sourceid,nativeid,collection,year,referencedate,lea,softwarecode,release,serialno,datetime,dmo,dco,dsco",
            "1,1,,999,SEN2,2026,2026-01-15,999,demo,1.3,1,2026-02-01T09:00:00,,,");
        People(folder, people);
        Put(folder, "assessment", "assessmenttableid,assessmentorderseqcolumn,sourceid,nativeid,requeststableid,assessmentoutcome,assessmentoutcomedate,assessmentmediation,assessmenttribunal,othermediation,othertribunal,week20");
        Put(folder, "namedplan", "namedplantableid,namedplanorderseqcolumn,sourceid,nativeid,assessmenttableid,startdate,planres,planwbp,pb,oa,dp,ceasedate,ceasereason");
        Put(folder, "plandetail", "plandetailtableid,plandetailorderseqcolumn,sourceid,nativeid,namedplantableid,urn,ukprn,sensetting,sensettingother,placementrank,senunitindicator,resourcedprovisionindicator");
        Put(folder, "activeplans", "activeplanstableid,activeplansorderseqcolumn,sourceid,nativeid,requeststableid,transferla,reviewmeeting,reviewoutcome,reviewdraft,lastreview,phasetransferduedate,phasetransferfinaldate",
            "1,1,,999,1,,,,,2025-11-03,,");
        Put(folder, "placementdetail", "placementdetailtableid,placementdetailorderseqcolumn,sourceid,nativeid,activeplanstableid,urn,ukprn,sensetting,sensettingother,placementrank,entrydate,leavingdate,senunitindicator,resourcedprovisionindicator,res,wbp");
        Put(folder, "senneed", "senneedtableid,senneedorderseqcolumn,sourceid,nativeid,activeplanstableid,sentype,sentyperank", "1,1,,999,1,ASD,1");
        Requests(Path.Combine(folder, "requests.csv"), rows);
    }

    private static void People(string folder, int people)
    {
        using var file = new StreamWriter(Path.Combine(folder, "person.csv"), append: false, new System.Text.UTF8Encoding(false), 1 << 20);
        file.WriteLine("persontableid,personorderseqcolumn,sourceid,nativeid,sen2tableid,surname,forename,personbirthdate,sex,ethnicity,postcode,upn,uniquelearnernumber,upnunknown");
        for (var i = 1; i <= people; i++)
        {
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i},{i},C{i:D8},999,1,Vobelin,Tarisu,{Iso(new DateOnly(2012, 1, 1).AddDays(i % 3000))},F,WBRI,ZZ91 1AA,,,UN1"));
        }
    }

    private static void Put(string folder, string table, params string[] lines) =>
        File.WriteAllLines(Path.Combine(folder, $"{table}.csv"), lines);

    private static void Requests(string path, int rows)
    {
        var random = new Random(Seed);
        using var file = new StreamWriter(path, append: false, new System.Text.UTF8Encoding(false), 1 << 20);
        file.NewLine = "\n";
        file.WriteLine("requeststableid,requestsorderseqcolumn,sourceid,nativeid,persontableid,receiveddate,requestsource,rya,requestoutcomedate,requestoutcome,requestmediation,requesttribunal,exported");
        for (var i = 1; i <= rows; i++)
        {
            var received = FirstDay.AddDays(random.Next(300));
            var outcome = Outcomes[random.Next(Outcomes.Length)];
            var decided = outcome is "Y" or "N" ? Iso(received.AddDays(random.Next(20, 60))) : "";
            var person = random.Next(1, rows + 1);
            file.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{i},{i},SRC{i:D8},999,{person},{Iso(received)},{random.Next(1, 6)},{Bool(random, 2)},{decided},{outcome},{Bool(random, 5)},{Bool(random, 3)},"));
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Bool(Random random, int percent) => random.Next(100) < percent ? "true" : "false";
}
