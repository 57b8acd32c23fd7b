using System.IO.Compression;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Measures;

/// <summary>
/// The department's release of 2025 as it stands on its site, copied row by row into the star, and what the measures make of it.
/// Skipped, visibly, where the files are not at hand (SEND_PUBLISHED_DATA).
/// </summary>
public sealed class TheRealRelease(PostgresFixture postgres)
{
    private static readonly string[] Tables = ["caseload", "requests", "assessments", "newplans", "sen_need_newplans", "timeliness_20_week", "annual_reviews", "sen_needs_all_plans"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Comes_out_as_published_to_the_last_row()
    {
        var zip = Path.Combine(Environment.GetEnvironmentVariable("SEND_PUBLISHED_DATA") ?? "", "published", "education-health-and-care-plans_2025.zip");
        Assert.SkipUnless(File.Exists(zip), $"The published release is not at {zip}: set SEND_PUBLISHED_DATA to the folder that holds published/.");
        await using var area = await MeasuredArea.StartAsync(postgres);
        var release = await LoadAsync(area, zip);
        await area.Refresh.RunAsync(area.Worker, release, Token);

        var place = (await area.ValuesAsync("ehc-20wk", "published", "E06000042"))["calendar-year 2024-01-01"];
        Assert.Equal((138m, 321m), (place.Numerator!.Value, place.Denominator!.Value));
        Assert.Equal((43.0m, 37.7m, 48.5m), (decimal.Round(place.Value!.Value, 1), decimal.Round(place.Lower!.Value, 1), decimal.Round(place.Upper!.Value, 1)));
        Assert.Equal(46.4m, decimal.Round((await area.ValuesAsync("ehc-20wk", "published", "E92000001"))["calendar-year 2024-01-01"].Value!.Value, 1));
        Assert.Equal(45.9m, decimal.Round((await area.ValuesAsync("ehc-20wk-all", "published", "E92000001"))["calendar-year 2024-01-01"].Value!.Value, 1));
        Assert.Equal(638745, (await area.ValuesAsync("ehc-plans", "published", "E92000001"))["day 2025-01-16"].Value);
        Assert.Equal(31.5m, decimal.Round((await area.ValuesAsync("need-mix-ehc", "published", "E92000001"))["day 2025-01-16 primary-need ASD"].Value!.Value, 1));
        Assert.Equal(60.7m, decimal.Round((await area.ValuesAsync("ar-held", "published", "E92000001"))["calendar-year 2024-01-01"].Value!.Value, 1));
        Assert.Equal(97747, (await area.ValuesAsync("ehc-new", "published", "E92000001"))["calendar-year 2024-01-01"].Value);
        foreach (var (slug, period, percentage) in new[]
        {
            ("ehc-refusal-received", "calendar-year 2024-01-01", 25.2m), ("ehc-no-16wk", "calendar-year 2024-01-01", 34.1m), ("ehc-52wk", "calendar-year 2024-01-01", 7.3m),
            ("need-mix-new", "calendar-year 2024-01-01 primary-need SLCN", 27.7m), ("ar-recorded", "calendar-year 2024-01-01", 86.5m), ("ar-4wk", "calendar-year 2024-01-01", 44.4m),
            ("mediation-rate", "calendar-year 2024-01-01", 27.0m), ("eotas", "day 2025-01-16", 1.8m), ("ehe-ehc", "day 2025-01-16", 1.1m),
            ("ind-special", "day 2025-01-16", 5.3m), ("mainstream", "day 2025-01-16", 43.6m),
        })
        {
            Assert.Equal((slug, percentage), (slug, decimal.Round((await area.ValuesAsync(slug, "published", "E92000001"))[period].Value!.Value, 1)));
        }

        await AgreesWithThePublishedPercentagesAsync(area, "ehc-52wk", "plans_issued_gt_1_year_ex", "PC_plans_issued_gt_1_year_ex", atLeast: 320); // published for 2023 and 2024 alone
        await AgreesWithThePublishedPercentagesAsync(area, "ehc-20wk", "plans_issued_20_weeks_ex", "PC_plans_issued_20_weeks_ex");
        await AgreesWithThePublishedPercentagesAsync(area, "ehc-20wk-all", "plans_issued_within_20_weeks", "pc_plans_issued_within_20_weeks");
        await TypedInFiguresAgreeAsync(area);
        await EveryAuthorityIsThereAsync(area);
    }

    /// <summary>The rows about everyone: every area and year, symbol for symbol and value for value, to a tenth of a point.</summary>
    private static async Task AgreesWithThePublishedPercentagesAsync(MeasuredArea area, string slug, string count, string percentage, int atLeast = 900)
    {
        await using var command = area.Owner.CreateCommand("""
            select count(*), count(v.value),
                   count(*) filter (where f.figures ->> $3 ~ '^[0-9.]+$' and v.value is null),
                   count(*) filter (where f.figures ->> $3 !~ '^[0-9.]+$' and (v.value is not null or v.symbol is distinct from f.figures ->> $3)),
                   count(*) filter (where f.figures ->> $3 ~ '^[0-9.]+$' and abs(v.value - (f.figures ->> $3)::numeric) > 0.0500001),
                   count(*) filter (where v.numerator::text is distinct from nullif(f.figures ->> $2, 'x'))
            from star.fct_published_figure f
            left join measure.value v on v.retired_at is null and v.source = 'published' and v.slug = $1 and v.breakdown = ''
                 and v.area_code = f.area_code and extract(year from v.period_start)::text = f.time_period
            where f.table_name = 'timeliness_20_week' and f.breakdown_topic = 'All EHC plans issued'
            """);
        foreach (var text in new[] { slug, count, percentage })
        {
            command.Parameters.Add(new NpgsqlParameter { Value = text });
        }

        await using var reader = await command.ExecuteReaderAsync(Token);
        Assert.True(await reader.ReadAsync(Token));
        Assert.Equal(970, reader.GetInt64(0));
        Assert.True(reader.GetInt64(1) > atLeast);
        Assert.Equal((0L, 0L, 0L, 0L), (reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5)));
    }

    private static async Task TypedInFiguresAgreeAsync(MeasuredArea area)
    {
        await using var command = area.Owner.CreateCommand("""
            select s.slug || ' ' || s.period_start || ' ' || s.breakdown || ' ' || s.member, s.numerator, s.denominator, p.numerator, p.denominator
            from measure.value s
            join measure.value p using (slug, area_code, period_kind, period_start, breakdown, member)
            where s.source = 'stated' and p.source = 'published' and s.retired_at is null and p.retired_at is null
            """);
        await using var reader = await command.ExecuteReaderAsync(Token);
        var compared = 0;
        while (await reader.ReadAsync(Token))
        {
            compared++;
            Assert.True(Equals(reader.GetValue(1), reader.GetValue(3)) && Equals(reader.GetValue(2), reader.GetValue(4)), reader.GetString(0));
        }

        Assert.True(compared >= 30, $"Only {compared} typed-in figures met a published one.");
    }

    private static async Task EveryAuthorityIsThereAsync(MeasuredArea area)
    {
        await using var command = area.Owner.CreateCommand("""
            select count(distinct area_code) from measure.value
            where source = 'published' and retired_at is null and slug = 'ehc-plans' and breakdown = '' and period_start = '2025-01-16'
            """);
        Assert.Equal(163L, await command.ExecuteScalarAsync(Token)); // 153 authorities, 9 regions, England
    }

    private static async Task<long> LoadAsync(MeasuredArea area, string zip)
    {
        var release = await area.DeliverAsync("published/ehc-plans-release", "return", "calendar-year", "2024-01-01", "2024-12-31", "2025-01-16");
        await area.RunAsync($"select star.create_leaf('fct_published_figure', {release})");
        await using (var archive = await ZipFile.OpenReadAsync(zip, Token))
        await using (var connection = await area.Owner.OpenConnectionAsync(Token))
        await using (var copy = await connection.BeginBinaryImportAsync($"copy star.fct_published_figure_d{release} from stdin (format binary)", Token))
        {
            foreach (var table in Tables)
            {
                using var lines = new StreamReader(archive.Entries.Single(entry => entry.Name == $"{table}.csv").Open());
                await CopyAsync(copy, release, table, lines);
            }

            await copy.CompleteAsync(Token);
        }

        await area.RunAsync($"select star.attach_leaf('fct_published_figure', {release})");
        return release;
    }

    private static async Task CopyAsync(NpgsqlBinaryImporter copy, long release, string table, StreamReader lines)
    {
        var headings = Cells((await lines.ReadLineAsync(Token))!);
        for (var line = 2L; await lines.ReadLineAsync(Token) is { } text; line++)
        {
            // annual_reviews gives one heading twice, with the same figures below both.
            var row = headings.Zip(Cells(text)).DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
            var level = row["geographic_level"];
            var code = row[level switch { "National" => "country_code", "Regional" => "region_code", _ => "new_la_code" }];
            var figures = headings[12..].Distinct().ToDictionary(heading => heading, heading => row[heading], StringComparer.Ordinal);
            await copy.StartRowAsync(Token);
            await copy.WriteAsync(release, Token);
            await copy.WriteAsync(line, Token);
            foreach (var value in new[] { table, row["time_period"], row["time_identifier"], level, code, row["breakdown_topic"], row["breakdown"] })
            {
                await copy.WriteAsync(value, NpgsqlDbType.Text, Token);
            }

            await copy.WriteAsync(JsonSerializer.Serialize(figures), NpgsqlDbType.Jsonb, Token);
        }
    }

    /// <summary>Cells of a line; the release quotes names that hold a comma, and nothing more.</summary>
    private static string[] Cells(string line)
    {
        List<string> cells = [];
        for (var at = 0; at <= line.Length; at++)
        {
            var quoted = at < line.Length && line[at] == '"';
            var end = quoted ? line.IndexOf('"', at + 1) : line.IndexOf(',', at);
            end = end < 0 ? line.Length : end;
            cells.Add(quoted ? line[(at + 1)..end] : line[at..end]);
            at = quoted ? end + 1 : end;
        }

        return [.. cells.Select(cell => cell.Trim('\uFEFF'))];
    }
}
