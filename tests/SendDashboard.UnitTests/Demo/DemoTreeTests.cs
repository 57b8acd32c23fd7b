namespace SendDashboard.UnitTests.Demo;

[Collection(DemoOnce.Name)]
public sealed class DemoTreeTests(DemoInbox demo)
{
    private static readonly (string Table, string Parent)[] Links =
    [
        ("person", "sen2"), ("requests", "person"), ("assessment", "requests"), ("namedplan", "assessment"), ("plandetail", "namedplan"),
        ("activeplans", "requests"), ("placementdetail", "activeplans"), ("senneed", "activeplans"),
    ];

    [Fact]
    public void Every_row_of_a_set_hangs_below_a_row_that_is_there()
    {
        foreach (var set in demo.Sets)
        {
            foreach (var (table, parent) in Links)
            {
                var parents = Ids(set, parent).ToHashSet();
                var rows = demo.Read(set, $"{table}.csv");
                Assert.All(rows.Records, r => Assert.Contains(rows.Text(r, $"{parent}tableid"), parents));
            }
        }
    }

    [Fact]
    public void No_table_id_is_used_twice_in_a_set_or_in_two_sets()
    {
        var duplicates = demo.Truth.Files.Sum(f => f.Table.EndsWith(".csv", StringComparison.Ordinal) ? f.AlreadyHeld.Count : 0);
        var ids = demo.Sets.SelectMany(set => Links.Select(l => l.Table).Prepend("sen2").SelectMany(t => Ids(set, t))).ToList();

        Assert.Equal(ids.Count - duplicates, ids.Distinct().Count());
    }

    [Fact]
    public void Every_active_plan_has_a_named_plan_with_a_start_and_no_end_below_the_same_request()
    {
        foreach (var set in demo.Sets)
        {
            var assessments = demo.Read(set, "assessment.csv");
            var requestOf = assessments.Records.ToDictionary(r => r.Cells[0], r => assessments.Text(r, "requeststableid"));
            var plans = demo.Read(set, "namedplan.csv");
            var open = plans.Records.Where(r => plans.Text(r, "ceasedate").Length == 0).Select(r => requestOf[plans.Text(r, "assessmenttableid")]).ToHashSet();
            var active = demo.Read(set, "activeplans.csv");

            Assert.Equal(open, active.Records.Select(r => active.Text(r, "requeststableid")).ToHashSet());
            Assert.Equal(active.Records.Count, open.Count);
        }
    }

    [Fact]
    public void No_day_is_later_than_the_reference_date_but_for_planted_rows()
    {
        foreach (var file in demo.Truth.Files.Where(f => f.Table.EndsWith(".csv", StringComparison.Ordinal)))
        {
            var header = demo.Read(file.File, "sen2.csv");
            var reference = header.Day(header.Records[0], "referencedate");
            var planted = file.NotLoaded.Select(r => r.Line).ToHashSet();
            var table = demo.Read(file);
            foreach (var heading in table.DateHeadings)
            {
                Assert.DoesNotContain(table.Records, r => !planted.Contains(r.Line) && table.Day(r, heading) > reference);
            }
        }
    }

    [Fact]
    public void Outcomes_have_a_day_when_decided_and_none_otherwise_but_for_planted_rows()
    {
        foreach (var file in demo.Truth.Files.Where(f => f.Table is "requests.csv" or "assessment.csv"))
        {
            var table = demo.Read(file);
            var name = file.Table == "requests.csv" ? "requestoutcome" : "assessmentoutcome";
            var planted = file.NotLoaded.Concat(file.Queries).Select(r => r.Line).ToHashSet();
            Assert.All(
                table.Records.Where(r => !planted.Contains(r.Line)),
                r => Assert.Equal(table.Text(r, name) is "Y" or "N", table.Text(r, name + "date").Length > 0));
        }
    }

    [Fact]
    public void A_child_known_to_both_parts_of_the_council_is_the_same_child_in_both_files()
    {
        var education = Children("education/sen2-return-2026.zip", "person.csv", "upn", "personbirthdate");
        var care = Children("social-care/children-in-need-2026.csv", "children-in-need", "UPN", "PersonBirthDate");
        var both = education.Keys.Intersect(care.Keys).ToList();

        Assert.InRange(both.Count, 200, 1200);
        Assert.All(both, upn => Assert.Equal(education[upn], care[upn]));
    }

    [Fact]
    public void Nobody_is_26_on_the_reference_date_but_for_planted_rows()
    {
        foreach (var file in demo.Truth.Files.Where(f => f.Table == "person.csv"))
        {
            var header = demo.Read(file.File, "sen2.csv");
            var latest = header.Day(header.Records[0], "referencedate")!.Value.AddYears(-26);
            var planted = file.NotLoaded.Select(r => r.Line).ToHashSet();
            var table = demo.Read(file);
            Assert.DoesNotContain(table.Records, r => !planted.Contains(r.Line) && table.Day(r, "personbirthdate") <= latest);
        }
    }

    private Dictionary<string, DateOnly?> Children(string file, string table, string upn, string born)
    {
        var truth = demo.Truth.Files.Single(f => f.File == file && f.Table == table);
        var planted = truth.NotLoaded.Select(r => r.Line).ToHashSet();
        var rows = demo.Read(truth);
        return rows.Records.Where(r => !planted.Contains(r.Line) && rows.Text(r, upn).Length > 0)
            .DistinctBy(r => rows.Text(r, upn)).ToDictionary(r => rows.Text(r, upn), r => rows.Day(r, born));
    }

    private IEnumerable<string> Ids(string set, string table) => demo.Read(set, $"{table}.csv").Records.Select(r => r.Cells[0]);
}
