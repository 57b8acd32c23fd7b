using Dapper;
using SendDashboard.IntegrationTests.Fixtures;
using SendDashboard.IntegrationTests.Pipeline;

namespace SendDashboard.IntegrationTests.Worker;

/// <summary>What is deleted when its day has come, and what stays until then.</summary>
public sealed class PurgeTests(PostgresFixture postgres) : ImportTest(postgres)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_stay_as_long_as_their_contract_says_and_those_that_may_not_be_held_do_not()
    {
        await SpoolAsync("loaded, yesterday", "succeeded", null, days: 2);
        await SpoolAsync("loaded, long ago", "succeeded", null, days: 31);
        await SpoolAsync("of a real child", "rejected", "IG-03", days: 2);
        await SpoolAsync("without an agreement", "rejected", "IG-04", days: 2);
        await SpoolAsync("badly made", "rejected", "COL-01", days: 2);
        await SpoolAsync("nobody asked for", null, null, days: 2);
        await OwnerAsync(
            """
            insert into staging.quarantine (delivery_id, table_name, line, cells, purge_after)
            select (select min(delivery_id) from ops.delivery), 'episodes', line, '{}', current_date + line - 2 from generate_series(1, 3) line
            """);

        using var worker = LiveWorker.Start(Database, Import.Folder, "run");
        await UntilGoneAsync("loaded, long ago");
        await worker.StopAsync();
        await worker.EndAsync(Cancel);

        Assert.Equal(["badly made", "loaded, yesterday"], Directory.EnumerateFiles(Spool).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(2, await Import.AskAsync<long>("select count(*) from staging.quarantine"));
    }

    private string Spool => Directory.CreateDirectory(Path.Combine(Import.Folder, "spool")).FullName;

    private async Task SpoolAsync(string name, string? state, string? code, int days)
    {
        var path = Path.Combine(Spool, name);
        await File.WriteAllTextAsync(path, "x", Cancel);
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(-days));
        if (state is null)
        {
            return;
        }

        await OwnerAsync(
            """
            with sent as (
                insert into ops.delivery (extract, agency, file_name, sha256, size_bytes, received_at, received_by, contract_version)
                values ('social-care/children-in-need', 'social-care', @name, '', 1, now(), 'test', 'x') returning delivery_id)
            insert into ops.run (extract, agency, file_name, spool_path, received_by, state, reason_code, ended_at, delivery_id)
            select 'social-care/children-in-need', 'social-care', @name, @path, 'test', @state, @code, now() - make_interval(days => @days), delivery_id from sent
            """, new { name, path, state, code, days });
    }

    private async Task OwnerAsync(string sql, object? parameters = null)
    {
        await using var connection = await Import.Owner.OpenConnectionAsync(Cancel);
        await connection.ExecuteAsync(sql, parameters);
    }

    private async Task UntilGoneAsync(string name)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (File.Exists(Path.Combine(Spool, name)))
        {
            await Task.Delay(100, patience.Token);
        }
    }
}
