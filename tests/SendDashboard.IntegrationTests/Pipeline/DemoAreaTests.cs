using Dapper;
using SendDashboard.IntegrationTests.Fixtures;
using SendDashboard.Local.Demo;

namespace SendDashboard.IntegrationTests.Pipeline;

/// <summary>Five years of an invented area, with an answer sheet that says of every planted row what must become of it.</summary>
public sealed class DemoAreaTests(PostgresFixture postgres) : ImportTest(postgres)
{
    private static readonly Dictionary<string, string> Names = new() { ["community-referrals"] = "referrals", ["children-in-need"] = "episodes" };

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Every_row_of_the_demo_area_becomes_what_its_answer_sheet_says()
    {
        var cancel = TestContext.Current.CancellationToken;
        var inbox = Path.Combine(Import.Folder, "inbox");
        await DemoArea.WriteAsync(inbox, cancel);
        var files = (await DemoTruth.ReadAsync(inbox, cancel)).Files;
        foreach (var file in files.Select(file => file.File).Distinct(StringComparer.Ordinal))
        {
            var loaded = await Import.LoadAsync(file.Split('/')[0], Path.Combine(inbox, file));
            Assert.True(loaded.State == "succeeded", $"{file}: {loaded.State} {loaded.Code}");
        }

        Assert.Equal(files.Select(Expected).Order(StringComparer.Ordinal), (await FoundAsync()).Order(StringComparer.Ordinal));
    }

    private static string Expected(DemoTruthFile file)
    {
        var name = file.Table.Replace(".csv", "", StringComparison.Ordinal);
        return $"{file.File} {Names.GetValueOrDefault(name, name)}: {file.Rows} rows, {file.NotLoaded.Count} out, {file.AlreadyHeld.Count} held, "
            + $"asked about {string.Join(' ', file.Queries.Select(query => query.Line).Distinct().Order())}";
    }

    private async Task<IEnumerable<string>> FoundAsync()
    {
        await using var connection = await Import.Owner.OpenConnectionAsync(TestContext.Current.CancellationToken);
        return await connection.QueryAsync<string>(
            """
            select format('%s/%s %s: %s rows, %s out, %s held, asked about %s', d.agency, d.file_name, t.table_name, t.rows_in_file, t.rows_not_loaded, t.rows_already_held,
                          (select string_agg(f.line::text, ' ' order by f.line) from (select distinct delivery_id, table_name, line from staging.row_fault where severity = 'query' and code <> 'KEY-01') f
                           where f.delivery_id = d.delivery_id and f.table_name = t.table_name))
            from ops.delivery d join ops.delivery_table t using (delivery_id)
            """);
    }
}
