using Npgsql;
using SendDashboard.Core;
using SendDashboard.Insight.Measures;
using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Measures;

/// <summary>A measure an area adds for itself: two files in the overlay folder, no code, no build.</summary>
public sealed class AnOverlayMeasure(PostgresFixture postgres) : IDisposable
{
    private const string Words = """
        slug: local-urgent
        name: Urgent referrals to community health services
        question: How many referrals are urgent?
        section: A
        topic: demand-for-health-services
        kind: indicator
        type: proportion
        unit: "%"
        polarity: none
        numerator: Urgent referrals
        denominator: Referrals with a priority
        who-is-in: Everyone referred
        who-is-out: Referrals without a priority
        dimensions: [service-line]
        frequency:
          - { every: month, period: month }
        sources: [health/community-referrals]
        looks-back: true
        life-stage: ALL
        disclosure: people
        waits-for: the community referrals feed
        """;

    private readonly ThrowAwayFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Is_worked_out_like_any_other()
    {
        Write("""
            -- One row is one referral with a priority.
            select delivery_id, 'month' as period_kind, date_trunc('month', as_of)::date as period_start, as_of as period_end, area_code,
                   service_line, case priority when '2' then 1 else 0 end as numerator, 1 as denominator
            from star.fct_community_referral where delivery_id = any (@deliveries) and priority is not null
            """);
        await using var area = await MeasuredArea.StartAsync(postgres, folder.Path);
        var delivery = await area.MonthAsync("health/community-referrals", "2025-01");
        await area.AddAsync("fct_community_referral", delivery,
            new { received_on = "2025-01-02", priority = "2", service_line = "OT" },
            new { received_on = "2025-01-02", priority = "1", service_line = "OT" },
            new { received_on = "2025-01-02", service_line = "OT" });
        await area.Refresh.RunAsync(area.Worker, delivery, Token);
        var value = (await area.ValuesAsync("local-urgent"))["month 2025-01-01 service-line OT"];
        Assert.Equal((1m, 2m, 50m), (value.Numerator!.Value, value.Denominator!.Value, value.Value!.Value));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData(", record_key", true)]
    [InlineData(", person_key", false)]
    public async Task Says_which_records_it_counts_only_when_its_SQL_does(string key, bool? areRecords)
    {
        Write($"""
            select delivery_id, 'month' as period_kind, date_trunc('month', as_of)::date as period_start, as_of as period_end, area_code,
                   service_line, case priority when '2' then 1 else 0 end as numerator, 1 as denominator{key}
            from star.fct_community_referral where delivery_id = any (@deliveries)
            """);
        await using var area = await MeasuredArea.StartAsync(postgres, folder.Path);
        var delivery = await area.MonthAsync("health/community-referrals", "2025-01");
        await area.AddAsync("fct_community_referral", delivery,
            new { received_on = "2025-01-02", priority = "2", service_line = "OT", record_key = 71L, person_key = 81L },
            new { received_on = "2025-01-02", priority = "1", service_line = "OT" },
            new { received_on = "2025-01-02", priority = "2", service_line = "SLT" });
        await using var connection = await area.Worker.OpenConnectionAsync(Token);
        await using var asking = await connection.BeginTransactionAsync(Token);
        var asked = new FigureAsked(
            "local-urgent", MeasuredArea.Home, "month", MeasuredArea.Day("2025-01-01"), MeasuredArea.Day("2025-01-31"), "service-line", "OT");
        var keys = await new FigureRecords(area.Catalogue).FindAsync(connection, asked, Token);
        Assert.Equal(areRecords, keys?.AreRecords);
        Assert.Equal(areRecords is null ? [] : [(areRecords.Value ? 71L : 81L, delivery)], keys?.Rows ?? []);
    }

    [Fact]
    public async Task Is_caught_up_with_when_it_comes_after_the_data_and_retired_when_it_goes()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var delivery = await area.MonthAsync("health/community-referrals", "2025-01");
        await area.AddAsync("fct_community_referral", delivery, new { received_on = "2025-01-02", priority = "2", service_line = "OT" });
        await area.Refresh.RunAsync(area.Worker, delivery, Token);

        Write("""
            select delivery_id, 'month' as period_kind, date_trunc('month', as_of)::date as period_start, as_of as period_end, area_code,
                   service_line, 1 as numerator, 1 as denominator
            from star.fct_community_referral where delivery_id = any (@deliveries)
            """);
        var larger = MeasureCatalogue.Load(ProductFolders.Find(_ => null) with { Overlay = folder.Path });
        await new MeasureRefresh(larger, MeasuredArea.Home, TimeProvider.System).CatchUpAsync(area.Worker, Token);
        Assert.Equal(100, (await area.ValuesAsync("local-urgent"))["month 2025-01-01"].Value);

        await area.Refresh.CatchUpAsync(area.Worker, Token);
        Assert.Empty(await area.ValuesAsync("local-urgent"));
        Assert.NotEmpty(await area.ValuesAsync("csds-refs"));
    }

    [Fact]
    public async Task Cannot_read_who_the_people_are()
    {
        Write("""
            select delivery_id, 'month' as period_kind, '2025-01-01'::date as period_start, '2025-01-31'::date as period_end, i.value as area_code,
                   'OT' as service_line, 1 as numerator, 1 as denominator
            from star.fct_community_referral r join identity.person_identifier i using (person_key) where delivery_id = any (@deliveries)
            """);
        await using var area = await MeasuredArea.StartAsync(postgres, folder.Path);
        var delivery = await area.MonthAsync("health/community-referrals", "2025-01");
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => area.Refresh.RunAsync(area.Worker, delivery, Token));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }

    private void Write(string sql)
    {
        foreach (var (name, text) in new[] { ("dashboards/measures/local-urgent.yml", Words), ("sql/measures/local-urgent.sql", sql) })
        {
            var path = Path.Combine(folder.Path, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }
}
