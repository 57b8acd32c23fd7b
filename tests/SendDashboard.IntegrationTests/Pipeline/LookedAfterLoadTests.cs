using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Pipeline;

public sealed class LookedAfterLoadTests(PostgresFixture postgres) : ImportTest(postgres)
{
    private const string Episodes = "select concat_ws(' ', started_on, coalesce(ended_on::text, 'open'), period_end) from star.care_episodes(array(select delivery_id from ops.delivery where published_at is not null and retired_at is null)) order by started_on";

    [Fact]
    public async Task Every_row_of_every_table_is_a_fact_of_its_child()
    {
        var year = new LookedAfter(2026).Child(1).Episode(1, "03/06/2023", to: "02/09/2025", ended: "X1").Episode(1, "02/09/2025", "P", placement: "K2")
            .Child(2, upn: "UN1").Episode(2, "10/04/2025", to: "12/04/2025", ended: "E8", status: "V3")
            .Row("reviews", 1, ("REVIEW", "01/07/2025"), ("REVIEW_CODE", "PN1")).Row("missing", 1, ("MISSING", "M"), ("MIS_START", "03/08/2025"))
            .Row("placed_adoption", 1, ("DATE_PLACED", "01/03/2025")).Row("oc2", 1, ("SDQ_SCORE", "17.0"), ("TEETH_CHECK", "1"));
        var loaded = await Import.LoadAsync("social-care", year.Write(Import.Folder));

        Assert.Equal(("succeeded", ""), (loaded.State, loaded.Code));
        Assert.Equal((9, 9, 0, 0), loaded.Sum);
        Assert.Empty(await Import.FaultsAsync(loaded.Delivery));
        Assert.Equal(["11 13 f C2 U6", "13 13 f C2 K2", "12 13 t V3 U6"], await ListAsync(
            "select concat_ws(' ', age_at_start, age, short_break, legal_status, placement) from star.fct_care_episode order by source_line"));
        Assert.Equal("17 t missing 2025-07-01", await Import.AskAsync<string>(
            "select concat_ws(' ', h.sdq_score, h.teeth_checked, m.kind, r.reviewed_on) from star.fct_care_health h, star.fct_care_missing m, star.fct_care_review r"));
    }

    [Fact]
    public async Task An_episode_over_two_years_is_one_and_the_latest_return_that_holds_it_tells_its_end()
    {
        await Import.LoadAsync("social-care", new LookedAfter(2025).Child(1).Episode(1, "03/06/2023").Write(Import.Folder));
        var second = await Import.LoadAsync("social-care", new LookedAfter(2026).Child(1).Episode(1, "03/06/2023", to: "02/09/2025", ended: "E4A").Write(Import.Folder));

        Assert.Equal((2, 2, 0, 0), second.Sum);
        Assert.Equal(["2023-06-03 2025-09-02 2026-03-31"], await ListAsync(Episodes));
        Assert.Equal(1, await Import.AskAsync<long>("select count(distinct person_key) from star.fct_care_episode"));
        Assert.Equal(["2023-06-03 open"], await ListAsync("select concat_ws(' ', started_on, coalesce(ended_on::text, 'open')) from star.fct_care_episode where period_end = '2025-03-31'"));
    }

    [Fact]
    public async Task A_first_day_corrected_in_the_next_return_leaves_no_second_episode_and_is_asked_about()
    {
        await Import.LoadAsync("social-care", new LookedAfter(2025).Child(1).Episode(1, "03/06/2023").Write(Import.Folder));
        var second = await Import.LoadAsync("social-care", new LookedAfter(2026).Child(1).Episode(1, "04/06/2023").Write(Import.Folder));

        Assert.Equal(["LAC-502 episodes 2"], await Import.FaultsAsync(second.Delivery));
        Assert.Equal(["2023-06-04 open 2026-03-31"], await ListAsync(Episodes));
    }

    [Fact]
    public async Task A_late_return_slots_into_its_own_year()
    {
        await Import.LoadAsync("social-care", new LookedAfter(2026).Child(1).Episode(1, "03/06/2023", to: "02/09/2025", ended: "E4A").Write(Import.Folder));
        await Import.LoadAsync("social-care", new LookedAfter(2025).Child(1).Episode(1, "03/06/2023").Episode(1, "01/02/2023", to: "01/03/2023", ended: "E4A").Write(Import.Folder));

        Assert.Equal(["2023-06-03 2025-09-02 2026-03-31"], await ListAsync(Episodes));
    }

    [Fact]
    public async Task A_child_in_care_at_the_years_end_who_is_not_in_the_next_return_is_asked_about_once()
    {
        await Import.LoadAsync("social-care", new LookedAfter(2025).Child(1).Episode(1, "03/06/2023").Child(2).Episode(2, "03/06/2023").Write(Import.Folder));
        var second = await Import.LoadAsync("social-care", new LookedAfter(2026).Child(1).Episode(1, "03/06/2023").Write(Import.Folder));

        Assert.Equal(["CLA-05 header"], await Import.FaultsAsync(second.Delivery));
    }

    [Fact]
    public async Task A_child_who_leaves_care_and_comes_back_keeps_one_key()
    {
        await Import.LoadAsync("social-care", new LookedAfter(2024).Child(1).Episode(1, "03/06/2023", to: "01/09/2023", ended: "E4A").Write(Import.Folder));
        await Import.LoadAsync("social-care", new LookedAfter(2026).Child(1, upn: "").Episode(1, "03/06/2025").Write(Import.Folder));

        Assert.Equal(1, await Import.AskAsync<long>("select count(distinct person_key) from star.fct_care_episode"));
        Assert.Equal(["2023-06-03 2023-09-01 2024-03-31", "2025-06-03 open 2026-03-31"], await ListAsync(Episodes));
    }

    [Fact]
    public async Task Rows_without_their_child_are_out_and_the_sum_holds()
    {
        var year = new LookedAfter(2026).Child(1).Episode(1, "03/06/2025").Child(2, born: "31/02/2012").Episode(2, "03/06/2025")
            .Episode(3, "03/06/2025").Row("oc2", 2, ("SDQ_SCORE", "3")).Episode(1, "01/02/2023", to: "01/03/2023", ended: "E4A");
        var loaded = await Import.LoadAsync("social-care", year.Write(Import.Folder));

        Assert.Equal((7, 2, 5, 0), loaded.Sum);
        Assert.Contains("CLA-04 episodes 5", await Import.FaultsAsync(loaded.Delivery));
    }

    [Fact]
    public async Task The_same_year_again_takes_the_place_of_the_first()
    {
        await Import.LoadAsync("social-care", new LookedAfter(2026).Child(1).Episode(1, "03/06/2025").Episode(1, "05/06/2025", "P").Write(Import.Folder));
        var folder = Directory.CreateDirectory(Path.Combine(Import.Folder, "again")).FullName;
        await Import.LoadAsync("social-care", new LookedAfter(2026).Child(1).Episode(1, "03/06/2025").Write(folder));

        Assert.Equal(["2025-06-03 open 2026-03-31"], await ListAsync(Episodes));
    }

    private Task<string[]> ListAsync(string sql) => Import.AskAsync<string[]>($"select array(select t.* from ({sql}) t)");
}
