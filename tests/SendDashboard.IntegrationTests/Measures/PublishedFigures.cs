using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Measures;

/// <summary>Figures of a loaded release: kept as published, symbols included. The numbers are those of the release for 2025.</summary>
public sealed class PublishedFigures(PostgresFixture postgres)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Milton_Keynes_issued_43_in_100_plans_in_time_in_2024_and_England_46()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var release = await ReleaseAsync(area,
            ("timeliness_20_week", "2024", "Calendar year", "E06000042", "All EHC plans issued", "All EHC plans issued", new
            {
                plans_issued_den = "348", plans_issued_den_ex = "321", plans_issued_within_20_weeks = "138", plans_issued_20_weeks_ex = "138",
                pc_plans_issued_within_20_weeks = "39.7", PC_plans_issued_20_weeks_ex = "43",
            }),
            ("timeliness_20_week", "2024", "Calendar year", "E92000001", "All EHC plans issued", "All EHC plans issued", new
            {
                plans_issued_den = "90392", plans_issued_den_ex = "84866", plans_issued_within_20_weeks = "41448", plans_issued_20_weeks_ex = "39407",
                pc_plans_issued_within_20_weeks = "45.9", PC_plans_issued_20_weeks_ex = "46.4",
            }));
        await area.Refresh.RunAsync(area.Worker, release, Token);
        var place = (await area.ValuesAsync("ehc-20wk", "published", "E06000042"))["calendar-year 2024-01-01"];
        Assert.Equal((138m, 321m), (place.Numerator!.Value, place.Denominator!.Value));
        Assert.Equal((43.0m, 37.7m, 48.5m), (decimal.Round(place.Value!.Value, 1), decimal.Round(place.Lower!.Value, 1), decimal.Round(place.Upper!.Value, 1)));
        var england = (await area.ValuesAsync("ehc-20wk", "published", "E92000001"))["calendar-year 2024-01-01"];
        Assert.Equal(46.4m, decimal.Round(england.Value!.Value, 1));

        var shown = await area.SeenAsync<(decimal, decimal)>(
            "select numerator, denominator from view.measure_value where slug = 'ehc-20wk' and source = 'published' and area_code = 'E06000042'");
        Assert.Equal((138m, 321m), shown[0]); // shown as published, never rounded
    }

    [Fact]
    public async Task A_table_that_counts_in_January_is_of_census_day_though_it_says_academic_year()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var release = await ReleaseAsync(area,
            ("caseload", "202425", "Academic year", "E92000001", "All EHC plans", "All EHC plans", new
            {
                ehcplans = "638745", mainstream_total = "278236", special_total = "193880", ap_pru_total = "4858", fe_total = "88158",
                nm_early_years = "4524", ed_elsewhere = "49750", placement_unknown = "19339",
            }),
            ("caseload", "202425", "Academic year", "E92000001", "Child or young persons age", "under 3", new { ehcplans = "533" }),
            ("caseload", "202425", "Academic year", "E92000001", "Child or young persons age", "age 3", new { ehcplans = "4302" }),
            ("caseload", "202425", "Academic year", "E92000001", "Child or young persons age", "age 4", new { ehcplans = "22517" }));
        await area.Refresh.RunAsync(area.Worker, release, Token);
        Assert.Equal(638745, (await area.ValuesAsync("ehc-plans", "published", "E92000001"))["day 2025-01-16"].Value);
        var settings = await area.ValuesAsync("ehc-setting-mix", "published", "E92000001");
        Assert.Equal(43.6m, decimal.Round(settings["day 2025-01-16 setting mainstream"].Value!.Value, 1));
        Assert.Equal(3.0m, decimal.Round(settings["day 2025-01-16 setting unknown"].Value!.Value, 1));
        var ages = await area.ValuesAsync("ehc-age-mix", "published", "E92000001");
        Assert.Equal((27352m, 638745m), (ages["day 2025-01-16 age-band 0-4"].Numerator!.Value, ages["day 2025-01-16 age-band 0-4"].Denominator!.Value));
    }

    [Fact]
    public async Task A_symbol_stays_a_symbol_and_never_becomes_nought()
    {
        await using var area = await MeasuredArea.StartAsync(postgres);
        var release = await ReleaseAsync(area,
            ("timeliness_20_week", "2024", "Calendar year", "E06000059", "All EHC plans issued", "All EHC plans issued", new
            {
                plans_issued_den = "406", plans_issued_den_ex = "0", plans_issued_20_weeks_ex = "0", plans_issued_within_20_weeks = "90",
                pc_plans_issued_within_20_weeks = "22.2", PC_plans_issued_20_weeks_ex = "x",
            }),
            ("requests", "2019", "Calendar year", "E06000059", "All requests for EHC needs assessments", "All requests for EHC needs assessments", new
            {
                requests_received_in_year = "370", request_outcome_six_weeks = "x", request_outcome_over_6_weeks = "x", request_outcome_six_weeks_pc = "x",
            }),
            ("annual_reviews", "2024", "Calendar year", "E06000059", "All annual reviews", "All annual reviews", new { review_meeting_24 = "z", review_expected = "100" }));
        await area.Refresh.RunAsync(area.Worker, release, Token);
        var timely = (await area.ValuesAsync("ehc-20wk", "published", "E06000059"))["calendar-year 2024-01-01"];
        Assert.Equal((null, "x"), (timely.Value, timely.Symbol));
        var decided = (await area.ValuesAsync("ehc-6wk", "published", "E06000059"))["calendar-year 2019-01-01"];
        Assert.Equal((null, null, "x"), (decided.Value, decided.Numerator, decided.Symbol));
        Assert.Equal("z", (await area.ValuesAsync("ar-held", "published", "E06000059"))["calendar-year 2024-01-01"].Symbol);
        Assert.Equal(370, (await area.ValuesAsync("ehc-requests", "published", "E06000059"))["calendar-year 2019-01-01"].Value);
    }

    /// <summary>Rows of a release put in by hand: table, period as published, area, topic, group, figures by heading.</summary>
    private static async Task<long> ReleaseAsync(
        MeasuredArea area, params (string Table, string Time, string Identifier, string Area, string Topic, string Breakdown, object Figures)[] rows)
    {
        var release = await area.DeliverAsync("published/ehc-plans-release", "return", "calendar-year", "2024-01-01", "2024-12-31", "2025-01-16");
        await area.RunAsync($"select star.create_leaf('fct_published_figure', {release})");
        foreach (var (row, at) in rows.Select((row, at) => (row, at)))
        {
            await using var command = area.Owner.CreateCommand($"""
                insert into star.fct_published_figure_d{release} (delivery_id, source_line, table_name, time_period, time_identifier,
                    geographic_level, area_code, breakdown_topic, breakdown, figures)
                values ({release}, {at + 2}, $1, $2, $3, 'Local authority', $4, $5, $6, $7)
                """);
            foreach (var text in new[] { row.Table, row.Time, row.Identifier, row.Area, row.Topic, row.Breakdown })
            {
                command.Parameters.Add(new NpgsqlParameter { Value = text });
            }

            command.Parameters.Add(new NpgsqlParameter { Value = JsonSerializer.Serialize(row.Figures), NpgsqlDbType = NpgsqlDbType.Jsonb });
            await command.ExecuteNonQueryAsync(Token);
        }

        await area.RunAsync($"select star.attach_leaf('fct_published_figure', {release})");
        return release;
    }
}
