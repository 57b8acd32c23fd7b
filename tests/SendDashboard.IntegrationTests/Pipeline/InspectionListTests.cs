using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Pipeline;

public sealed class InspectionListTests(PostgresFixture postgres) : ImportTest(postgres)
{
    private static readonly string[] Headings =
    [
        "Unique ID", "UPN", "ULN", "Date of birth", "Gender", "Ethnicity", "Date initial EHC plan issued", "Date updated EHC plan issued",
        "Date EHC plan last reviewed", "SEN primary need", "Main education establishment – URN", "Main education establishment – phase",
        "Subsidiary education establishment – phase (dual registration)", "Elective home education", "Suspensions", "Permanent exclusions", "Absence",
        "Pupil Premium", "Known to children's social care?", "Which children's social care team?", "Does the child or young person have a disability?",
    ];

    private static readonly string[] OfPlansOnly =
        ["Date initial EHC plan issued", "Date updated EHC plan issued", "Date EHC plan last reviewed", "Elective home education"];

    [Fact]
    public async Task Both_lists_load_as_people_of_the_day_whichever_dash_the_headings_have()
    {
        var plans = Csv.Of(Headings, [Person(1), Person(2)]);
        var support = Csv.Of([.. Headings.Except(OfPlansOnly).Select(h => h.Replace('–', '-'))], [Person(3).ToDictionary(c => c.Key.Replace('–', '-'), c => c.Value)]);
        var loaded = await LoadAsync(("List 1.csv", plans), ("List 2.csv", support));

        Assert.Equal(("succeeded", ""), (loaded.State, loaded.Code));
        Assert.Equal((3, 3, 0, 0), loaded.Sum);
        Assert.Empty(await Import.FaultsAsync(loaded.Delivery));
        Assert.Equal(["list1 10 ASD 4.5 2022-09-01", "list1 10 ASD 4.5 2022-09-01", "list2 10 ASD 4.5"], await Import.AskAsync<string[]>(
            "select array_agg(concat_ws(' ', list, age, primary_need, absence, plan_issued_on) order by list, source_line) from star.fct_inspection_list"));
        Assert.Equal("as issued, plain hyphens", await Import.AskAsync<string>("select string_agg(layout, ', ' order by table_name) from ops.delivery_table"));
    }

    [Fact]
    public async Task Checks_are_told_by_the_codes_analysts_know_as_at_the_day_of_the_list()
    {
        var plans = Csv.Of(Headings,
        [
            Person(1, ("Date of birth", "31/03/2001")), // 25 on the day
            Person(2, ("Date of birth", "31/03/2000")), // 26 on the day
            Person(3, ("Date initial EHC plan issued", "02/09/2023")),
            Person(4, ("Main education establishment – URN", ""), ("Main education establishment – phase", ""), ("Gender", "")),
        ]);
        var loaded = await LoadAsync(("List 1.csv", plans));

        Assert.Equal(["AXA-102A list1 2", "AXA-102B list1 3", "AXA-106A list1 4", "AXA-101B list1 5", "AXA-108B list1 5"], await Import.FaultsAsync(loaded.Delivery));
        Assert.Equal((4, 2, 2, 0), loaded.Sum);
    }

    private static Dictionary<string, string> Person(int number, params (string Field, string Value)[] other)
    {
        var row = new Dictionary<string, string>
        {
            ["Unique ID"] = $"E{number}", ["UPN"] = Numbers.Upn(number), ["Date of birth"] = "01/05/2015", ["Gender"] = "F", ["Ethnicity"] = "WBRI",
            ["Date initial EHC plan issued"] = "01/09/2022", ["Date updated EHC plan issued"] = "01/09/2023", ["Date EHC plan last reviewed"] = "01/09/2025",
            ["SEN primary need"] = "ASD", ["Main education establishment – URN"] = "900001", ["Main education establishment – phase"] = "Primary",
            ["Subsidiary education establishment – phase (dual registration)"] = "Primary", ["Elective home education"] = "No", ["Suspensions"] = "0",
            ["Permanent exclusions"] = "0", ["Absence"] = "4.5", ["Pupil Premium"] = "No", ["Known to children's social care?"] = "No",
            ["Does the child or young person have a disability?"] = "Yes",
        };
        foreach (var (field, value) in other)
        {
            row[field] = value;
        }

        return row;
    }

    private async Task<Loaded> LoadAsync(params (string Name, string Text)[] files)
    {
        var path = Path.Combine(Import.Folder, "annex-a-2026-03-31.zip");
        Csv.Zip(path, files);
        return await Import.LoadAsync("education", path);
    }
}
