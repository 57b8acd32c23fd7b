using Dapper;
using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Pipeline;

public sealed class Sen2LoadTests(PostgresFixture postgres) : ImportTest(postgres)
{
    [Fact]
    public async Task Loads_a_set_of_nine_tables_and_adds_it_up()
    {
        var loaded = await Import.LoadAsync("education", Sen2.Return(2025, "2025-01-16").Children(1, 3).Write(Import.Folder, "return.zip"));

        Assert.Equal(("succeeded", "published", ""), (loaded.State, loaded.DeliveryState, loaded.Code));
        Assert.Equal((25, 25, 0, 0), loaded.Sum);
        Assert.Equal([loaded.Delivery], Import.Figures.Refreshed);
    }

    [Fact]
    public async Task A_request_carries_what_came_of_it_and_ages_on_the_stated_days()
    {
        // Born on 29 February: thirteen on 28 February 2025, fourteen only on 1 March (Core, Age).
        var path = Sen2.InYear("2025-02-28").Child(1, born: "2012-02-29", received: "2024-02-29").Write(Import.Folder, "month.zip");
        var loaded = await Import.LoadAsync("education", path);

        await using var connection = await Import.Owner.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var fact = await connection.QuerySingleAsync(
            "select * from star.fct_ehc_request where delivery_id = @delivery", new { delivery = loaded.Delivery });
        Assert.Equal("in-year month X99000001", $"{fact.use} {fact.period_kind} {fact.area_code}");
        Assert.Equal((12, 12), ((int)fact.age_at_received, (int)fact.age_at_end));
        Assert.Equal("Y Y ASD F", $"{fact.request_outcome} {fact.assessment_outcome} {fact.primary_need} {fact.sex}");
        Assert.Equal(new DateOnly(2024, 7, 8), (DateOnly)fact.plan_started_on);
        Assert.True((bool)fact.personal_budget);
        Assert.Equal(2, (int)fact.source_line);
    }

    [Fact]
    public async Task A_plan_takes_its_main_place_as_it_was_on_the_day_and_its_needs_by_rank()
    {
        var set = Sen2.Return(2025, "2025-01-16").Child(1);
        set.Tables["placementdetail"][0]["leavingdate"] = "2024-12-20";
        set.Tables["placementdetail"].Add(Place("11", "900002", rank: "1", entry: "2025-01-06"));
        set.Tables["placementdetail"].Add(Place("12", "900003", rank: "1", entry: "2025-01-20"));
        set.Tables["placementdetail"].Add(Place("13", "900004", rank: "2", entry: "2025-01-07"));
        set.Tables["senneed"].Add(new() { ["senneedtableid"] = "11", ["activeplanstableid"] = "1", ["sentype"] = "SLCN", ["sentyperank"] = "2" });
        var loaded = await Import.LoadAsync("education", set.Write(Import.Folder, "return.zip"));

        Assert.Equal("900002 ASD SLCN 12", await Import.AskAsync<string>(
            "select concat_ws(' ', main_urn, primary_need, secondary_need, age) from star.fct_ehc_plan where delivery_id = @delivery",
            new { delivery = loaded.Delivery }));

        static Dictionary<string, string> Place(string id, string urn, string rank, string entry) => new()
        {
            ["placementdetailtableid"] = id,
            ["activeplanstableid"] = "1",
            ["urn"] = urn,
            ["placementrank"] = rank,
            ["entrydate"] = entry,
        };
    }

    [Fact]
    public async Task A_plan_that_came_from_another_council_is_marked_on_its_request()
    {
        var set = Sen2.Return(2025, "2025-01-16").Child(1).Child(2, change: rows => rows["activeplans"]["transferla"] = "826").Child(3, change: rows => rows.Remove("activeplans", out _));
        set.Tables["placementdetail"].RemoveAll(row => row["activeplanstableid"] == "3");
        set.Tables["senneed"].RemoveAll(row => row["activeplanstableid"] == "3");
        var loaded = await Import.LoadAsync("education", set.Write(Import.Folder, "return.zip"));

        Assert.Equal("false true ?", await Import.AskAsync<string>(
            "select string_agg(coalesce(moved_in::text, '?'), ' ' order by source_line) from star.fct_ehc_request where delivery_id = @delivery",
            new { delivery = loaded.Delivery }));
    }

    [Fact]
    public async Task A_row_whose_parent_is_missing_is_out_and_so_is_everything_below_it()
    {
        var set = Sen2.Return(2025, "2025-01-16").Children(1, 6);
        set.Tables["person"].RemoveAt(2); // Child 3: a request, an assessment, a plan, its detail, an active plan, a place and a need are orphans.
        var loaded = await Import.LoadAsync("education", set.Write(Import.Folder, "return.zip"));

        Assert.Equal((48, 41, 7, 0), loaded.Sum);
        Assert.Equal(7, await Import.AskAsync<long>("select count(*) from staging.row_fault where code = 'TREE-01' and severity = 'error' and line = 4"));
        Assert.Equal(7, await Import.AskAsync<long>("select count(*) from staging.quarantine"));
        Assert.Equal("3", await Import.AskAsync<string>("select cells ->> 'persontableid' from staging.quarantine where table_name = 'requests'"));
    }

    [Fact]
    public async Task Identical_rows_of_one_key_keep_the_first_and_different_ones_are_all_out()
    {
        var set = Sen2.Return(2025, "2025-01-16").Children(1, 8);
        set.Tables["senneed"].Add(new(set.Tables["senneed"][0]));
        set.Tables["senneed"].Add(new(set.Tables["senneed"][1]) { ["sentype"] = "SEMH" });
        var loaded = await Import.LoadAsync("education", set.Write(Import.Folder, "return.zip"));

        Assert.Equal((67, 64, 2, 1), loaded.Sum);
        var faults = await Import.FaultsAsync(loaded.Delivery);
        Assert.Contains("KEY-01 senneed 10", faults);
        Assert.Contains("KEY-02 senneed 3", faults);
        Assert.Contains("KEY-02 senneed 11", faults);
        Assert.Contains("NEED-01 activeplans 3", faults); // Its only need was one of the two.
    }

    [Fact]
    public async Task Two_children_under_one_number_are_both_out_and_twins_stay_two_people()
    {
        var set = Sen2.Return(2025, "2025-01-16").Children(1, 8);
        set.Child(20, born: "2010-10-10", change: rows => rows["person"]["upn"] = Numbers.Upn(1));
        set.Child(31, born: "2011-01-01", change: rows => rows["person"]["surname"] = "Twin");
        set.Child(32, born: "2011-01-01", change: rows => rows["person"]["surname"] = "Twin");
        var loaded = await Import.LoadAsync("education", set.Write(Import.Folder, "return.zip"));

        var faults = await Import.FaultsAsync(loaded.Delivery);
        Assert.Contains("ID-04 person 2", faults);
        Assert.Contains("ID-04 person 10", faults);
        Assert.Equal(16, loaded.NotLoaded); // Both with everything below them.
        Assert.Equal(9, await Import.AskAsync<long>("select count(distinct person_key) from star.fct_ehc_request"));
    }

    [Fact]
    public async Task Events_out_of_order_across_tables_are_out()
    {
        var set = Sen2.Return(2025, "2025-01-16").Children(1, 8);
        set.Tables["assessment"][0]["assessmentoutcomedate"] = "2024-02-20"; // Before the request was decided.
        set.Tables["namedplan"][1]["startdate"] = "2024-04-01"; // Before the decision to issue it.
        var loaded = await Import.LoadAsync("education", set.Write(Import.Folder, "return.zip"));

        var faults = await Import.FaultsAsync(loaded.Delivery);
        Assert.Contains("DATE-05 assessment 2", faults);
        Assert.Contains("DATE-05 namedplan 3", faults);
        Assert.Equal(5, loaded.NotLoaded); // Assessment, its plan and detail; the other plan and its detail.
        Assert.Equal(8, await Import.AskAsync<long>("select count(*) from star.fct_ehc_request"));
    }

    [Fact]
    public async Task A_query_over_a_fifth_of_the_rows_is_told_once_with_its_count()
    {
        var set = Sen2.Return(2025, "2025-01-16").Children(1, 10);
        foreach (var plan in set.Tables["activeplans"].Take(6))
        {
            set.Tables["senneed"].RemoveAll(need => need["activeplanstableid"] == plan["activeplanstableid"]);
        }

        var loaded = await Import.LoadAsync("education", set.Write(Import.Folder, "return.zip"));

        Assert.Equal(["NEED-01 activeplans"], await Import.FaultsAsync(loaded.Delivery));
        Assert.Equal((6, 6), (loaded.Queries, await Import.AskAsync<long>("select rows from staging.row_fault")));
    }

    [Fact]
    public async Task An_authority_number_nobody_knows_refuses_the_set()
    {
        var set = Sen2.Return(2025, "2025-01-16").Children(1, 2);
        set.Tables["sen2"][0]["lea"] = "998";
        var loaded = await Import.LoadAsync("education", set.Write(Import.Folder, "return.zip"));

        Assert.Equal(("rejected", "AREA-01", "refused"), (loaded.State, loaded.Code, loaded.DeliveryState));
        Assert.Equal(0, await Import.AskAsync<long>("select count(*) from star.fct_ehc_request"));
    }

    [Fact]
    public async Task A_return_of_another_authority_refuses_the_set_and_leaves_the_areas_own()
    {
        await Import.LoadAsync("education", Sen2.Return(2025, "2025-01-16").Children(1, 2).Write(Import.Folder, "return.zip"));
        await using (var connection = await Import.Owner.OpenConnectionAsync(TestContext.Current.CancellationToken))
        {
            await connection.ExecuteAsync(
                "insert into star.dim_area (area_code, area_name, level, parent_code, la_number, invented) values ('E06000042', 'Milton Keynes', 'authority', 'E12000008', '826', false)");
        }

        var set = Sen2.Return(2025, "2025-01-16").Children(3, 2);
        set.Tables["sen2"][0]["lea"] = "826";
        var loaded = await Import.LoadAsync("education", set.Write(Import.Folder, "another.zip"));

        Assert.Equal(("rejected", "AREA-02", "refused"), (loaded.State, loaded.Code, loaded.DeliveryState));
        Assert.Equal(1, await Import.AskAsync<long>("select count(*) from ops.delivery where published_at is not null and retired_at is null"));
    }

    [Fact]
    public async Task Staged_tables_are_gone_after_every_end()
    {
        await Import.LoadAsync("education", Sen2.Return(2025, "2025-01-16").Children(1, 2).Write(Import.Folder, "return.zip"));

        Assert.Equal(0, await Import.AskAsync<long>("select count(*) from pg_tables where schemaname = 'staging' and tablename ~ '^d[0-9]'"));
    }

    [Fact]
    public async Task An_older_specification_in_a_later_year_is_asked_about_table_by_table()
    {
        var set = Sen2.Return(2026, "2026-01-15").Children(1, 2);
        var path = set.Write(Import.Folder, "return.zip", without: "requestsource");
        var loaded = await Import.LoadAsync("education", path);

        Assert.Equal(["LAY-01 requests 1"], await Import.FaultsAsync(loaded.Delivery));
        Assert.Equal("specification 1.1 or 1.2", await Import.AskAsync<string>("select layout from ops.delivery_table where table_name = 'requests'"));
    }

    [Fact]
    public async Task A_refusal_that_an_appeal_changed_is_not_written_over()
    {
        await Import.LoadAsync("education", Sen2.Return(2025, "2025-01-16").Child(1, change: rows =>
        {
            rows["requests"]["requestoutcome"] = "N";
            foreach (var table in new[] { "assessment", "namedplan", "plandetail", "activeplans", "placementdetail", "senneed" })
            {
                rows.Remove(table);
            }
        }).Child(2).Write(Import.Folder, "first.zip"));
        var after = await Import.LoadAsync("education", Sen2.Return(2026, "2026-01-15").Child(1, change: rows => rows["requests"]["requesttribunal"] = "true").Child(2)
            .Write(Import.Folder, "second.zip"));

        Assert.Equal(["SEN-02 requests 2"], await Import.FaultsAsync(after.Delivery));
    }
}
