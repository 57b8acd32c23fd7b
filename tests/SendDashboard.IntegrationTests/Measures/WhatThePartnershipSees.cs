using Npgsql;
using SendDashboard.Insight.Measures;
using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Measures;

/// <summary>Disclosure control on what comes out, read with the web's own login through the view.</summary>
public sealed class WhatThePartnershipSees(PostgresFixture postgres)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_small_count_is_hidden_with_a_neighbour_and_the_rest_is_rounded()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        await LoadPlansAsync(area, ("ASD", 23), ("SEMH", 12), ("MLD", 3));
        var seen = await SeenAsync(area, "ehc-plans");
        Assert.Equal((40m, null), seen["" + "|"]);
        Assert.Equal((null, "c"), seen["primary-need|MLD"]);
        Assert.Equal((null, "c"), seen["primary-need|SEMH"]); // else 38 less 23 and 12 would tell
        Assert.Equal((25m, null), seen["primary-need|ASD"]);
        Assert.Equal((0m, null), seen["primary-need|MSI"]);
    }

    [Fact]
    public async Task Hidden_cells_carry_no_figures_and_all_look_the_same()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        await LoadPlansAsync(area, ("ASD", 23), ("SEMH", 12), ("MLD", 3));
        var counts = (await area.SeenAsync<long[]>("""
            select array[count(*), count(numerator), count(denominator), count(value), count(lower), count(upper), count(method), count(reason)]
            from view.measure_value where symbol = 'c'
            """)).Single();
        Assert.True(counts[0] >= 4);
        Assert.All(counts.Skip(1), count => Assert.Equal(0, count));
    }

    [Fact]
    public async Task The_deliveries_behind_a_figure_do_not_tell_how_many_rows_a_small_group_has()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        for (var month = 1; month <= 4; month++)
        {
            // One occupational therapy referral of January is last told of in each file: four of them, in four deliveries.
            var delivery = await area.MonthAsync("health/community-referrals", $"2025-0{month}");
            await area.AddAsync("fct_community_referral", delivery, [.. Enumerable.Range(0, month == 1 ? 31 : 1).Select(at => (object)new
            {
                received_on = "2025-01-10", service_line = at == 0 ? "OT" : at < 12 ? "SLT" : "PHYSIO",
            })]);
            await area.Refresh.RunAsync(area.Worker, delivery, Token);
        }

        var seen = await area.SeenAsync<string>("""
            select member || ' ' || coalesce(symbol, 'shown') || ' ' || cardinality(deliveries) from view.measure_value
            where slug = 'csds-refs' and period_start = '2025-01-01' and breakdown in ('', 'service-line') and value is distinct from 0 order by member
            """);

        Assert.Equal([" shown 4", "OT c 0", "PHYSIO shown 4", "SLT c 0"], seen);
    }

    [Fact]
    public async Task A_share_is_worked_out_from_what_is_shown()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        await LoadPlansAsync(area, ("ASD", 23), ("SEMH", 12), ("MLD", 3));
        var seen = await SeenAsync(area, "need-mix-ehc");
        Assert.Equal((62.5m, null), seen["primary-need|ASD"]); // 25 of 40, not 23 of 38
        Assert.Equal((null, "c"), seen["primary-need|MLD"]);
    }

    [Fact]
    public async Task Timeliness_tests_how_many_there_were_not_how_many_were_late()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var delivery = await area.ReturnAsync(2024, "2025-01-16");
        // 24 girls, of whom 2 waited too long: a service's lateness is not hidden. 4 boys: too few for any rate.
        await area.AddAsync("fct_ehc_request", delivery, [.. Enumerable.Range(0, 28).Select(at => (object)new
        {
            received_on = "2024-02-01", request_outcome = "Y", request_outcome_on = at < 2 ? "2024-06-01" : "2024-02-20", sex = at < 24 ? "F" : "M",
        })]);
        await area.Refresh.RunAsync(area.Worker, delivery, Token);
        var seen = await SeenAsync(area, "ehc-6wk");
        Assert.Equal((null, "c"), seen["sex|M"]);
        Assert.Equal((null, "c"), seen["sex|F"]); // 30 less 25 would tell
        Assert.Null(seen["|"].Symbol);
        Assert.Equal(83.33m, decimal.Round(seen["|"].Value!.Value, 2)); // 25 of 30 as shown; 26 of 28 as it is
    }

    [Fact]
    public async Task A_missing_month_is_not_a_hidden_one()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        foreach (var month in new[] { "2025-01", "2025-03" })
        {
            await area.Refresh.RunAsync(area.Worker, await area.MonthAsync("health/community-referrals", month), Token);
        }

        var (symbol, reason) = (await area.SeenAsync<(string, string)>(
            "select symbol, reason from view.measure_value where slug = 'csds-refs' and period_start = '2025-02-01'"))[0];
        Assert.Equal("x", symbol);
        Assert.StartsWith("No file covers", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_line_prints_figures_as_they_are()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        await LoadPlansAsync(area, ("ASD", 23), ("MLD", 3));
        await using var output = new StringWriter();
        await new FiguresReport(area.Catalogue).WriteAsync(area.Worker, "ehc-plans", MeasuredArea.Home, output, Token);
        var lines = output.ToString().ReplaceLineEndings("\n").Split('\n');
        Assert.StartsWith("slug,area_code,period_kind,", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("ehc-plans,X99000001,day,2025-01-16,2025-01-16,primary-need,MLD,,,local,3,,3,", StringComparison.Ordinal));
        await Assert.ThrowsAsync<ArgumentException>(() => new FiguresReport(area.Catalogue).WriteAsync(area.Worker, "no-such", null, output, Token));
    }

    [Theory]
    [InlineData("ops.delivery")]
    [InlineData("identity.person_identifier")]
    [InlineData("staging.quarantine")]
    [InlineData("measure.value")]
    public async Task The_role_that_measures_run_as_cannot_read(string table)
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        await using var connection = await area.Worker.OpenConnectionAsync(Token);
        await using var transaction = await connection.BeginTransactionAsync(Token);
        await using var role = new NpgsqlCommand("set local role send_measure", connection);
        await role.ExecuteNonQueryAsync(Token);
        await using var command = new NpgsqlCommand($"select count(*) from {table}", connection);
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteScalarAsync(Token));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }

    private static async Task LoadPlansAsync(MeasuredArea area, params (string Need, int Count)[] plans)
    {
        var delivery = await area.ReturnAsync(2024, "2025-01-16");
        await area.AddAsync("fct_ehc_plan", delivery, [.. plans.SelectMany(plan => Enumerable.Range(0, plan.Count).Select(_ => (object)new { primary_need = plan.Need }))]);
        await area.Refresh.RunAsync(area.Worker, delivery, Token);
    }

    private static async Task<Dictionary<string, (decimal? Value, string? Symbol)>> SeenAsync(MeasuredArea area, string slug)
    {
        var rows = await area.SeenAsync<(string, decimal?, string?)>("select breakdown || '|' || member, value, symbol from view.measure_value where slug = @slug and source = 'local'", new { slug });
        return rows.ToDictionary(row => row.Item1, row => (row.Item2, row.Item3), StringComparer.Ordinal);
    }
}
