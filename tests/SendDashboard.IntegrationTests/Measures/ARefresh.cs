using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Measures;

/// <summary>What a refresh recomputes, what it leaves alone, and that it ends where a full rebuild ends.</summary>
public sealed class ARefresh(PostgresFixture postgres)
{
    private const string Sen2 = "education/sen2";
    private const string Feed = "health/community-referrals";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A law, tried on seeded random histories: deliveries of every kind, resent and taken back, in any order.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Leaves_the_same_rows_as_a_full_rebuild(int seed)
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var random = new Random(seed);
        var held = new List<long>();
        for (var step = 0; step < 14; step++)
        {
            var delivery = held.Count > 3 && random.Next(5) == 0 ? await TakeBackAsync(area, held, random) : await DeliverAsync(area, held, random);
            await area.Refresh.RunAsync(area.Worker, delivery, Token);
        }

        var incremental = await SnapshotAsync(area);
        Assert.True(incremental.Count > 100, "The history is too small to prove anything.");
        await area.Refresh.RebuildAsync(area.Worker, Token);
        Assert.Equal(incremental, await SnapshotAsync(area));
    }

    [Fact]
    public async Task Keeps_the_number_of_a_value_that_comes_out_the_same()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var delivery = await area.ReturnAsync(2024, "2025-01-16");
        await area.AddAsync("fct_ehc_request", delivery, new { received_on = "2024-02-01", sex = "F" });
        await area.Refresh.RunAsync(area.Worker, delivery, Token);
        var before = await area.ValuesAsync("ehc-requests");
        await area.Refresh.RunAsync(area.Worker, delivery, Token);
        await area.Refresh.RebuildAsync(area.Worker, Token);
        Assert.Equal(before.ToDictionary(pair => pair.Key, pair => pair.Value.Id), (await area.ValuesAsync("ehc-requests")).ToDictionary(pair => pair.Key, pair => pair.Value.Id));
    }

    [Fact]
    public async Task Touches_only_the_period_of_the_delivery()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var earlier = await area.ReturnAsync(2023, "2024-01-18");
        await area.AddAsync("fct_ehc_request", earlier, new { received_on = "2023-02-01" });
        await area.Refresh.RunAsync(area.Worker, earlier, Token);
        var before = (await area.ValuesAsync("ehc-requests"))["calendar-year 2023-01-01"];

        // A value planted wrong in the other year shows that the year is not worked out again.
        await area.RunAsync("update measure.value set numerator = 77 where slug = 'ehc-requests' and breakdown = ''");
        var later = await area.ReturnAsync(2024, "2025-01-16");
        await area.AddAsync("fct_ehc_request", later, new { received_on = "2024-02-01" });
        await area.Refresh.RunAsync(area.Worker, later, Token);
        var values = await area.ValuesAsync("ehc-requests");
        Assert.Equal((before.Id, 77m), (values["calendar-year 2023-01-01"].Id, values["calendar-year 2023-01-01"].Numerator!.Value));
        Assert.Equal(1, values["calendar-year 2024-01-01"].Numerator);
    }

    [Fact]
    public async Task Retires_what_a_resent_return_changes_and_keeps_it_for_history()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var first = await area.ReturnAsync(2024, "2025-01-16");
        await area.AddAsync("fct_ehc_request", first, new { received_on = "2024-02-01" });
        await area.Refresh.RunAsync(area.Worker, first, Token);
        await area.RetireAsync(first);
        var second = await area.ReturnAsync(2024, "2025-01-16");
        await area.AddAsync("fct_ehc_request", second, new { received_on = "2024-02-01" }, new { received_on = "2024-02-02" });
        await area.Refresh.RunAsync(area.Worker, second, Token);
        var value = (await area.ValuesAsync("ehc-requests"))["calendar-year 2024-01-01"];
        Assert.Equal(2, value.Value);
        Assert.Equal([second], value.Deliveries);

        await using var command = area.Owner.CreateCommand(
            "select count(*) from measure.value where slug = 'ehc-requests' and breakdown = '' and numerator = 1 and retired_at is not null");
        Assert.Equal(1L, await command.ExecuteScalarAsync(Token));
    }

    [Fact]
    public async Task Says_nought_where_a_delivery_reports_nobody()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var delivery = await area.MonthAsync(Feed, "2025-01");
        await area.Refresh.RunAsync(area.Worker, delivery, Token);
        Assert.Equal(0, (await area.ValuesAsync("csds-refs"))["month 2025-01-01"].Value);
        var share = (await area.ValuesAsync("comm-18wk"))["month 2025-01-01"];
        Assert.Null(share.Value);
        Assert.StartsWith("Nobody is below the line", share.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fills_a_hole_when_the_missing_month_arrives()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        foreach (var month in new[] { "2025-01", "2025-03" })
        {
            await area.Refresh.RunAsync(area.Worker, await area.MonthAsync(Sen2, month, "in-year"), Token);
        }

        Assert.Equal("x", (await area.ValuesAsync("ehc-plans"))["month 2025-02-01"].Symbol);
        await area.Refresh.RunAsync(area.Worker, await area.MonthAsync(Sen2, "2025-02", "in-year"), Token);
        var filled = (await area.ValuesAsync("ehc-plans"))["month 2025-02-01"];
        Assert.Equal((null, 0m), (filled.Symbol, filled.Value!.Value));
    }

    [Fact]
    public async Task Waits_for_another_refresh_instead_of_clashing_with_it()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var deliveries = new List<long>();
        for (var month = 1; month <= 6; month++)
        {
            var delivery = await area.MonthAsync(Sen2, $"2025-0{month}", "in-year");
            await area.AddAsync("fct_ehc_plan", delivery, new { age = (short)9, sex = "M" });
            deliveries.Add(delivery);
        }

        await Task.WhenAll(deliveries.Concat(deliveries).Select(delivery => area.Refresh.RunAsync(area.Worker, delivery, Token)));
        var incremental = await SnapshotAsync(area);
        await area.Refresh.RebuildAsync(area.Worker, Token);
        Assert.Equal(incremental, await SnapshotAsync(area));
    }

    [Fact]
    public async Task Catches_up_with_typed_in_figures_before_anything_is_loaded()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        await area.Refresh.CatchUpAsync(area.Worker, Token);
        var england = (await area.ValuesAsync("ehc-20wk", "stated", "E92000001"))["calendar-year 2024-01-01"];
        Assert.Equal(46.4m, decimal.Round(england.Value!.Value, 1));
        Assert.Equal("wilson", england.Method);
        Assert.Equal(638745, (await area.ValuesAsync("ehc-plans", "stated", "E92000001"))["day 2025-01-16"].Value);
    }

    [Fact]
    public async Task Keeps_the_invented_areas_comparators_when_the_departments_list_replaces_all_others()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        await area.Refresh.CatchUpAsync(area.Worker, Token);
        await area.RunAsync("delete from star.dim_neighbour; insert into star.dim_neighbour values ('E06000042', 'E06000035', 1, 'the list')");
        var list = await area.DeliverAsync("published/neighbours", "return", "calendar-year", "2025-01-01", "2025-12-31", null);
        await area.Refresh.RunAsync(area.Worker, list, Token);
        await using var command = area.Owner.CreateCommand("""
            select count(*), min(neighbour_code) filter (where rank = 1), bool_and(set_name like '%for demonstration%')
            from star.dim_neighbour where area_code = 'X99000001'
            """);
        await using var reader = await command.ExecuteReaderAsync(Token);
        Assert.True(await reader.ReadAsync(Token));
        Assert.Equal((10L, "E06000042", true), (reader.GetInt64(0), reader.GetString(1), reader.GetBoolean(2)));
    }

    [Fact]
    public async Task Decides_again_what_is_shown_without_working_anything_out()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var delivery = await area.ReturnAsync(2024, "2025-01-16");
        await area.AddAsync("fct_ehc_plan", delivery, new { sex = "F" });
        await area.Refresh.RunAsync(area.Worker, delivery, Token);
        var before = await SnapshotAsync(area);
        await area.RunAsync("delete from measure.shown s using measure.value v where v.value_id = s.value_id and v.source = 'local'");
        Assert.True(await area.Refresh.ShowAsync(area.Worker, delivery, Token) > 10);
        Assert.Equal(before, await SnapshotAsync(area));
    }

    private static async Task<long> DeliverAsync(MeasuredArea area, List<long> held, Random random)
    {
        var delivery = random.Next(4) switch
        {
            0 => await ReturnAsync(area, random),
            1 => await SnapshotAsync(area, random),
            2 => await FeedAsync(area, random),
            _ => await PopulationAsync(area, random),
        };
        held.Add(delivery);
        return delivery;
    }

    private static async Task<long> TakeBackAsync(MeasuredArea area, List<long> held, Random random)
    {
        var delivery = held[random.Next(held.Count)];
        held.Remove(delivery);
        await area.RetireAsync(delivery);
        return delivery;
    }

    private static async Task<long> ReturnAsync(MeasuredArea area, Random random)
    {
        var year = 2022 + random.Next(3);
        var delivery = await area.ReturnAsync(year, Core.Periods.CensusDay.Sen2(year + 1).ToString("yyyy-MM-dd", null));
        await AddPeopleAsync(area, delivery, new DateOnly(year, 1, 1), 365, random);
        return delivery;
    }

    private static async Task<long> SnapshotAsync(MeasuredArea area, Random random)
    {
        var month = 1 + random.Next(9);
        var delivery = await area.MonthAsync(Sen2, $"2024-0{month}", "in-year");
        await AddPeopleAsync(area, delivery, new DateOnly(2024, month, 1), 30, random);
        return delivery;
    }

    private static async Task AddPeopleAsync(MeasuredArea area, long delivery, DateOnly first, int days, Random random)
    {
        string[] needs = ["ASD", "SEMH", "SLCN"];
        await area.AddAsync("fct_ehc_plan", delivery, [.. Enumerable.Range(0, random.Next(30)).Select(_ => (object)new
        {
            age = (short)random.Next(26), sex = random.Next(2) == 0 ? "F" : "M", primary_need = needs[random.Next(3)],
            plan_started_on = first.AddDays(-random.Next(900)), review_meeting_on = first.AddDays(random.Next(-400, 400)),
        })]);
        await area.AddAsync("fct_ehc_request", delivery, [.. Enumerable.Range(0, random.Next(30)).Select(_ => first.AddDays(random.Next(-150, days))).Select(received => (object)new
        {
            received_on = received, request_outcome = "Y", request_outcome_on = received.AddDays(30 + random.Next(20)),
            plan_started_on = received.AddDays(100 + random.Next(80)), week20_exception = random.Next(8) == 0, age_at_received = (short)random.Next(20), sex = "M",
        })]);
    }

    private static async Task<long> FeedAsync(MeasuredArea area, Random random)
    {
        var month = 1 + random.Next(9);
        var delivery = await area.MonthAsync(Feed, $"2024-0{month}");
        var last = new DateOnly(2024, month, 1).AddMonths(1);
        await area.AddAsync("fct_community_referral", delivery, [.. Enumerable.Range(0, 20).Select(record => (object)new
        {
            record_key = (long)record, received_on = last.AddDays(-1 - random.Next(200)), service_line = random.Next(2) == 0 ? "SLT" : "OT",
            first_contact_on = random.Next(3) == 0 ? last.AddDays(-1) : (DateOnly?)null,
        })]);
        return delivery;
    }

    private static async Task<long> PopulationAsync(MeasuredArea area, Random random)
    {
        var delivery = await area.DeliverAsync("published/population", "return", "calendar-year", "2022-01-01", "2022-12-31", null);
        await area.AddAsync("dim_population", delivery, new { mid_year = (short)2022, sex = "F", age = (short)7, residents = 1000L + random.Next(100) });
        return delivery;
    }

    /// <summary>Every current value and what is shown of it, numbers of rows included: a rebuild may not even renumber.</summary>
    private static async Task<List<string>> SnapshotAsync(MeasuredArea area)
    {
        await using var command = area.Owner.CreateCommand("""
            select row(v.*)::text || row(s.*)::text from measure.value v left join measure.shown s using (value_id)
            where v.retired_at is null order by v.value_id
            """);
        await using var reader = await command.ExecuteReaderAsync(Token);
        List<string> rows = [];
        while (await reader.ReadAsync(Token))
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
