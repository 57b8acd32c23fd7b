using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Pipeline;

/// <summary>Deliveries and versions (design 4.1; reliability faults 1 to 4, 6, 27).</summary>
public sealed class VersionTests(PostgresFixture postgres) : ImportTest(postgres)
{
    private const string Counting = "select count(*) from ops.delivery where published_at is not null and retired_at is null";

    [Fact]
    public async Task The_same_file_again_is_refused_under_whatever_name()
    {
        var path = Sen2.Return(2025, "2025-01-16").Children(1, 3).Write(Import.Folder, "return.zip");
        await Import.LoadAsync("education", path);
        var copy = Path.Combine(Import.Folder, "another name.zip");
        File.Copy(path, copy);

        var again = await Import.LoadAsync("education", copy);

        Assert.Equal(("rejected", "FILE-08", "refused"), (again.State, again.Code, again.DeliveryState));
        Assert.Equal(1, await Import.AskAsync<long>(Counting));
        Assert.Single(Import.Figures.Refreshed);
    }

    [Fact]
    public async Task The_same_rows_in_another_order_and_line_ending_are_already_held()
    {
        var set = Sen2.Return(2025, "2025-01-16").Children(1, 3);
        var first = await Import.LoadAsync("education", set.Write(Import.Folder, "return.zip"));

        var again = await Import.LoadAsync("education", set.Write(Import.Folder, "turned.zip", reversed: true));

        Assert.Equal((25, 0, 0, 25), again.Sum);
        Assert.Equal(first.Delivery, await Import.AskAsync<long>("select delivery_id from ops.delivery where published_at is not null and retired_at is null"));
        Assert.Equal(3, await Import.AskAsync<long>("select count(*) from star.fct_ehc_request"));
        Assert.Equal([first.Delivery], Import.Figures.Refreshed);
    }

    [Fact]
    public async Task A_corrected_file_takes_the_place_of_the_first_which_stays_readable()
    {
        var first = await Import.LoadAsync("education", Sen2.Return(2025, "2025-01-16").Children(1, 3).Write(Import.Folder, "return.zip"));
        var corrected = Sen2.Return(2025, "2025-01-16").Children(1, 3);
        corrected.Tables["requests"][0]["requestsource"] = "2";

        var second = await Import.LoadAsync("education", corrected.Write(Import.Folder, "corrected.zip"));

        Assert.Equal(25, second.RowsLoaded);
        Assert.Equal($"superseded {second.Delivery}", await Import.AskAsync<string>(
            "select state || ' ' || retired_by from ops.delivery where delivery_id = @d", new { d = first.Delivery }));
        Assert.Equal(first.Delivery, await Import.AskAsync<long>("select base_delivery_id from ops.delivery where delivery_id = @d", new { d = second.Delivery }));
        Assert.Equal(3, await Import.AskAsync<long>("select count(*) from star.fct_ehc_request where delivery_id = @d", new { d = first.Delivery }));
        Assert.True(await Import.AskAsync<bool>(
            "select o.retired_at = n.published_at from ops.delivery o, ops.delivery n where o.delivery_id = @o and n.delivery_id = @n",
            new { o = first.Delivery, n = second.Delivery }));
    }

    [Fact]
    public async Task A_return_and_a_snapshot_of_the_same_layout_count_side_by_side()
    {
        await Import.LoadAsync("education", Sen2.Return(2025, "2025-01-16").Children(1, 3).Write(Import.Folder, "return.zip"));
        await Import.LoadAsync("education", Sen2.InYear("2025-01-31").Children(1, 3).Write(Import.Folder, "january.zip"));
        await Import.LoadAsync("education", Sen2.InYear("2024-12-31").Children(1, 3).Write(Import.Folder, "december, late.zip"));

        Assert.Equal(3, await Import.AskAsync<long>(Counting));
        Assert.Equal("in-year 2024-12-01 2024-12-31", await Import.AskAsync<string>(
            "select concat_ws(' ', use, period_start, as_of) from ops.delivery order by delivery_id desc limit 1"));
    }

    [Fact]
    public async Task Of_a_feed_only_what_is_new_is_stored_and_the_latest_month_wins()
    {
        var january = await Import.LoadAsync("health", new Referrals("2025-01", "31/01/2025").Many(1, 4).Write(Import.Folder));
        var february = await Import.LoadAsync("health", new Referrals("2025-02", "28/02/2025")
            .Add(1, row => row["FirstContactDate"] = "10/02/2025").Many(2, 3).Write(Import.Folder));

        Assert.Equal((4, 4, 0, 0), january.Sum);
        Assert.Equal(4, february.InFile);
        Assert.Equal(2, await Import.AskAsync<long>(Counting));
        Assert.Equal(new DateOnly(2025, 2, 10), await Import.AskAsync<DateOnly>(
            """
            select f.first_contact_on from star.fct_community_referral f
            join identity.record r using (record_key)
            where r.record_id = 'XQ1|R1' order by f.as_of desc, f.delivery_id desc limit 1
            """));
        Assert.Equal(4, await Import.AskAsync<long>("select count(distinct record_key) from star.fct_community_referral"));
    }

    [Fact]
    public async Task A_month_sent_again_with_one_change_stores_one_row()
    {
        await Import.LoadAsync("health", new Referrals("2025-01", "31/01/2025").Many(1, 4).Write(Import.Folder));
        var again = await Import.LoadAsync("health", new Referrals("2025-01", "31/01/2025")
            .Add(1, row => row["DischargeDate"] = "30/01/2025").Many(2, 3).Write(Import.Folder));

        Assert.Equal((4, 1, 0, 3), again.Sum);
        Assert.Equal(5, await Import.AskAsync<long>("select count(*) from star.fct_community_referral"));
    }

    [Fact]
    public async Task A_month_of_a_feed_sent_again_in_another_order_changes_nothing()
    {
        var month = new Referrals("2025-01", "31/01/2025").Many(1, 4);
        await Import.LoadAsync("health", month.Write(Import.Folder));
        var again = await Import.LoadAsync("health", month.Write(Import.Folder, reversed: true));

        Assert.Equal((4, 0, 0, 4), again.Sum);
        Assert.Single(Import.Figures.Refreshed);
        Assert.Equal(1, await Import.AskAsync<long>(Counting));
    }

    [Fact]
    public async Task A_late_month_is_slotted_in_and_what_was_known_then_stays_as_it_was()
    {
        await Import.LoadAsync("health", new Referrals("2025-02", "28/02/2025").Add(1, row => row["FirstContactDate"] = "10/02/2025").Write(Import.Folder));
        var late = await Import.LoadAsync("health", new Referrals("2025-01", "31/01/2025").Add(1).Write(Import.Folder));

        Assert.Equal((1, 1, 0, 0), late.Sum);
        Assert.Equal(["2025-01-31 ", "2025-02-28 2025-02-10"], (await Import.AskAsync<string[]>(
            "select array_agg(as_of || ' ' || coalesce(first_contact_on::text, '') order by as_of) from star.fct_community_referral")));
    }

    [Fact]
    public async Task Far_fewer_rows_than_the_month_before_are_held_until_a_person_accepts_them()
    {
        await Import.LoadAsync("health", new Referrals("2025-01", "31/01/2025").Many(1, 40).Write(Import.Folder));
        var few = new Referrals("2025-02", "28/02/2025").Many(1, 24).Write(Import.Folder);
        var held = await Import.LoadAsync("health", few);
        Assert.Equal(("held", "held", "SUM-01"), (held.State, held.DeliveryState, held.Code));
        Assert.Equal(1, await Import.AskAsync<long>(Counting));

        var accepted = await Import.LoadAsync("health", few, acceptVolume: true);
        Assert.Equal(("succeeded", 24), (accepted.State, accepted.RowsLoaded));
    }

    [Theory]
    [InlineData(25, "succeeded")]
    [InlineData(119, "succeeded")]
    [InlineData(120, "held")]
    public async Task Three_times_as_many_rows_are_held_and_a_little_less_is_not(int rows, string state)
    {
        await Import.LoadAsync("health", new Referrals("2025-01", "31/01/2025").Many(1, 40).Write(Import.Folder));
        var loaded = await Import.LoadAsync("health", new Referrals("2025-02", "28/02/2025").Many(1, rows).Write(Import.Folder));

        Assert.Equal(state, loaded.State);
    }

    [Fact]
    public async Task A_first_version_of_a_month_sent_again_after_a_correction_takes_its_place_back()
    {
        var first = new Referrals("2025-01", "31/01/2025").Many(1, 4).Write(Import.Folder);
        await Import.LoadAsync("health", first);
        await Import.LoadAsync("health", new Referrals("2025-01", "31/01/2025")
            .Add(1, row => row["DischargeDate"] = "30/01/2025").Many(2, 3).Write(Directory.CreateDirectory(Path.Combine(Import.Folder, "wrong")).FullName));

        var again = await Import.LoadAsync("health", first);

        Assert.Equal("succeeded", again.State);
        Assert.Equal((4, 1, 0, 3), again.Sum);
        Assert.Equal(0, await Import.AskAsync<long>(
            """
            select count(*) from (select distinct on (record_key) discharged_on from star.fct_community_referral order by record_key, as_of desc, delivery_id desc) latest
            where discharged_on is not null
            """));
        Assert.Equal("FILE-08", (await Import.LoadAsync("health", first)).Code);
    }

    [Fact]
    public async Task One_number_given_by_two_providers_is_two_referrals()
    {
        var path = new Referrals("2025-01", "31/01/2025").Add(1).Add(1, row => row["OrgIdProvider"] = "XQ2").Write(Import.Folder);

        Assert.Equal((2, 2, 0, 0), (await Import.LoadAsync("health", path)).Sum);
        Assert.Equal(2, await Import.AskAsync<long>("select count(distinct record_key) from star.fct_community_referral"));
    }

    [Fact]
    public async Task A_file_none_of_whose_rows_can_load_does_not_empty_its_period()
    {
        await Import.LoadAsync("social-care", new Care(2025).Add(1).Add(2).Write(Import.Folder));
        var broken = await Import.LoadAsync("social-care", new Care(2025).Add(1, row => row["Sex"] = "Q").Add(2, row => row["Sex"] = "Q").Write(Import.Folder));

        Assert.Equal(("held", "SUM-01"), (broken.State, broken.Code));
        Assert.Equal(2, await Import.AskAsync<long>("select count(*) from star.fct_child_in_need f join ops.delivery d using (delivery_id) where d.retired_at is null"));
    }

    [Fact]
    public async Task A_file_that_would_leave_far_fewer_rows_of_its_own_period_is_held()
    {
        var whole = new Care(2025);
        foreach (var number in Enumerable.Range(1, 40))
        {
            whole.Add(number);
        }

        await Import.LoadAsync("social-care", whole.Write(Import.Folder));
        var few = await Import.LoadAsync("social-care", new Care(2025).Add(1, row => row["Ethnicity"] = "WIRI").Write(Import.Folder));

        Assert.Equal(("held", "SUM-01"), (few.State, few.Code));
    }

    [Fact]
    public async Task Rows_kept_out_do_not_count_towards_the_usual_number()
    {
        await Import.LoadAsync("health", new Referrals("2025-01", "31/01/2025").Many(1, 40).Write(Import.Folder));
        var month = new Referrals("2025-02", "28/02/2025").Many(1, 20);
        foreach (var number in Enumerable.Range(21, 20))
        {
            month.Add(number, row => row["ServiceLine"] = "NONESUCH");
        }

        Assert.Equal("held", (await Import.LoadAsync("health", month.Write(Import.Folder))).State);
    }

    [Fact]
    public async Task The_same_file_is_judged_again_when_its_contract_has_changed()
    {
        var path = new Care(2025).Add(1).Add(2, row => row["Sex"] = "I").Write(Import.Folder);
        Assert.Equal((2, 1, 1, 0), (await Import.LoadAsync("social-care", path)).Sum);

        var configs = Configs.CopyTo(Import.Folder);
        var contract = Path.Combine(configs, "social-care", "children-in-need.yml");
        var text = await File.ReadAllTextAsync(contract, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(contract, text.Replace("members: { F: Female,", "members: { I: Indeterminate, F: Female,", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await using var changed = new Importer(Database, configs);

        Assert.Equal((2, 2, 0, 0), (await changed.LoadAsync("social-care", path)).Sum);
    }
}
