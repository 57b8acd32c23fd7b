using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Pipeline;

public sealed class CensusLoadTests(PostgresFixture postgres) : ImportTest(postgres)
{
    private const string Spring = "2026-01-15";

    [Fact]
    public async Task Every_row_of_every_table_is_a_fact_of_its_pupil()
    {
        var census = new Census(Spring).Pupil(1).Pupil(2, "K").Pupil(3, "E").Leaver(4, "2025-10-10")
            .Need(2, 1, "SEMH").Need(3, 1, "ASD").Need(3, 2, "DS")
            .Sessions(2, "C2", 20).Sessions(2, "O", 9).Sessions(3, "Q", 3).LeaverSessions(4, "U", 12).HalfTermSessions(1, "I", 2)
            .Excluded(2, "2025-11-11").LeaverExcluded(4, "2025-10-10");
        var loaded = await Import.LoadAsync("education", census.Write(Import.Folder));

        Assert.Equal(("succeeded", ""), (loaded.State, loaded.Code));
        Assert.Equal((14, 14, 0, 0), loaded.Sum);
        Assert.Empty(await Import.FaultsAsync(loaded.Delivery));
        Assert.Equal(["1 N ? ?", "2 K SEMH ?", "3 E ASD DS"], await ListAsync(
            "select concat_ws(' ', source_line - 1, sen_provision, coalesce(primary_need, '?'), coalesce(secondary_need, '?')) from star.fct_pupil order by source_line"));
        Assert.Equal(
            ["half-term I authorised 2 N", "term C2 authorised 20 K", "term O unauthorised 9 K", "term Q not-counted 3 E", "term U unauthorised 12 left"],
            await ListAsync("select concat_ws(' ', part, reason, counts_as, sessions, coalesce(sen_provision, 'left')) from star.fct_pupil_session order by 1"));
        Assert.Equal(
            ["2025-10-10 permanent OW f left", "2025-11-11 suspension DB t K"],
            await ListAsync("select concat_ws(' ', started_on, category, reasons[1], on_roll, coalesce(sen_provision, 'left')) from star.fct_exclusion order by 1"));
        Assert.Equal("136 20 9 t spring 10", await Import.AskAsync<string>(
            "select concat_ws(' ', sessions_possible, sessions_authorised, sessions_unauthorised, sessions_add_up, term, age) from star.fct_pupil where source_line = 3"));
    }

    [Fact]
    public async Task A_row_is_judged_by_the_list_of_its_own_census_day()
    {
        var before = await Import.LoadAsync("education", new Census("2024-05-16").Pupil(1).Sessions(1, "Y", 4).Sessions(1, "Y1", 2).Write(Import.Folder));
        var after = await Import.LoadAsync("education", new Census("2025-05-15").Pupil(1).Sessions(1, "Y", 5).Sessions(1, "Y1", 2).Write(Import.Folder));

        Assert.Equal(["CODE-02 sessionsonroll 3"], await Import.FaultsAsync(before.Delivery));
        Assert.Equal(["CODE-02 sessionsonroll 2"], await Import.FaultsAsync(after.Delivery));
    }

    [Fact]
    public async Task More_absence_than_sessions_possible_is_asked_about_and_marked()
    {
        var census = new Census(Spring).Pupil(1).Pupil(2).Pupil(3, change: row => row["termlysessionspossible"] = "")
            .Sessions(1, "I", 100).Sessions(1, "O", 37).Sessions(2, "I", 136).Sessions(2, "X", 90);
        var loaded = await Import.LoadAsync("education", census.Write(Import.Folder));

        Assert.Equal(["CEN-08 pupilonroll 2"], await Import.FaultsAsync(loaded.Delivery));
        Assert.Equal(["false", "true", "?"], await ListAsync("select coalesce(sessions_add_up::text, '?') from star.fct_pupil order by source_line"));
    }

    [Fact]
    public async Task A_child_who_leaves_and_comes_back_keeps_one_key()
    {
        await Import.LoadAsync("education", new Census("2025-01-16").Pupil(1).Pupil(2).Write(Import.Folder));
        await Import.LoadAsync("education", new Census("2025-05-15").Pupil(2).Leaver(1, "2025-03-14").Write(Import.Folder));
        await Import.LoadAsync("education", new Census("2025-10-02").Pupil(2).Write(Import.Folder));
        var back = new Census(Spring).Pupil(2).Pupil(9, change: row =>
        {
            row["formerupn"] = Numbers.Upn(1); // Another authority gave a new number.
            row["entrydate"] = "2025-11-03";
        });
        await Import.LoadAsync("education", back.Write(Import.Folder));

        Assert.Equal(2, await Import.AskAsync<long>("select count(*) from identity.person"));
        Assert.Equal(1, await Import.AskAsync<long>(
            """
            select count(distinct person_key) from (
                select person_key from star.fct_pupil where as_of = '2025-01-16' and source_line = 2
                union all select person_key from star.fct_leaver
                union all select person_key from star.fct_pupil where as_of = '2026-01-15' and source_line = 3) told
            """));
    }

    [Fact]
    public async Task A_school_that_was_there_and_is_not_any_more_is_asked_about_once()
    {
        var spring = new Census("2025-01-16").Pupil(1).Pupil(2, change: row => row["NativeId"] = "9992002");
        await Import.LoadAsync("education", spring.Write(Import.Folder));
        var loaded = await Import.LoadAsync("education", new Census("2025-05-15").Pupil(1).Write(Import.Folder));

        Assert.Equal(["CEN-15 pupilonroll"], await Import.FaultsAsync(loaded.Delivery));
        Assert.Equal((1, 1), (loaded.RowsLoaded, loaded.Queries));
    }

    [Fact]
    public async Task A_pupil_left_out_takes_needs_sessions_and_exclusions_along_and_the_sum_holds()
    {
        var census = new Census(Spring).Pupil(1).Pupil(2, "K", row => row["sex"] = "Q").Need(2, 1, "ASD").Sessions(2, "I", 3).Sessions(2, "O", 1).Excluded(2, "2025-11-11").Sessions(1, "I", 2);
        var loaded = await Import.LoadAsync("education", census.Write(Import.Folder));

        Assert.Equal((7, 2, 5, 0), loaded.Sum);
        Assert.Equal(4, await Import.AskAsync<long>("select count(*) from staging.row_fault where code = 'TREE-01'"));
    }

    [Fact]
    public async Task The_same_census_day_again_takes_the_place_of_the_first_and_the_same_rows_are_already_held()
    {
        var first = await Import.LoadAsync("education", new Census(Spring).Pupil(1).Pupil(2).Write(Import.Folder));
        var folder = Directory.CreateDirectory(Path.Combine(Import.Folder, "again")).FullName;
        var same = await Import.LoadAsync("education", new Census(Spring).Pupil(2).Pupil(1).Write(folder));
        var corrected = await Import.LoadAsync("education", new Census(Spring).Pupil(1, "K").Need(1, 1, "ASD").Pupil(2)
            .Write(Directory.CreateDirectory(Path.Combine(Import.Folder, "corrected")).FullName));

        Assert.Equal((2, 0, 0, 2), same.Sum);
        Assert.Equal((3, 3, 0, 0), corrected.Sum);
        Assert.Equal([$"{first.Delivery} superseded", $"{corrected.Delivery} published"], await ListAsync(
            $"select delivery_id || ' ' || state from ops.delivery where delivery_id in ({first.Delivery}, {corrected.Delivery}) order by delivery_id"));
    }

    [Fact]
    public async Task A_census_without_a_day_is_refused_until_somebody_says_which()
    {
        var path = new Census(Spring).Pupil(1).Write(Import.Folder);
        var nameless = Path.Combine(Import.Folder, "census.zip");
        File.Move(path, nameless);

        Assert.Equal(("rejected", "SUM-04"), ((await Import.LoadAsync("education", nameless)) is var refused ? (refused.State, refused.Code) : default));
    }

    private Task<string[]> ListAsync(string sql) => Import.AskAsync<string[]>($"select array(select t.* from ({sql}) t)");
}
