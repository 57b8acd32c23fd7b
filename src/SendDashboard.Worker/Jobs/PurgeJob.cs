using Dapper;
using Microsoft.Extensions.Logging;
using Npgsql;
using SendDashboard.Database;
using SendDashboard.Etl.Loading;
using SendDashboard.Worker.Hosting;

namespace SendDashboard.Worker.Jobs;

/// <summary>Deletes what the contracts say may no longer be held: rows kept out, records listed behind a figure, files as sent, and staged tables left behind.</summary>
internal sealed class PurgeJob(NpgsqlDataSource database, WorkerSettings settings, TimeProvider time, ILogger<PurgeJob> log) : IScheduledJob
{
    /// <summary>A file nobody has asked to load may still be on its way from the browser.</summary>
    private static readonly TimeSpan Unclaimed = TimeSpan.FromDays(1);

    public string Name => "purge";

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rows = await connection.ExecuteAsync(new CommandDefinition(
            NamedSql.Read("purge/quarantine.sql"), new { today = DateOnly.FromDateTime(now) }, cancellationToken: cancellationToken));
        rows += await connection.ExecuteAsync(new CommandDefinition(
            NamedSql.Read("purge/record_lists.sql"), new { now }, cancellationToken: cancellationToken));
        var kept = await connection.QueryAsync<string>(new CommandDefinition(
            NamedSql.Read("purge/spool_kept.sql"), new { now }, cancellationToken: cancellationToken));
        var files = DeleteSpooled(kept.ToHashSet(StringComparer.Ordinal), now - Unclaimed);
        var tables = await StagedTables.DropAsync(database, null, cancellationToken);
        log.Purged(rows, files, tables);
    }

    private int DeleteSpooled(HashSet<string> kept, DateTime before)
    {
        var gone = new DirectoryInfo(settings.Spool) is { Exists: true } spool
            ? spool.EnumerateFileSystemInfos().Where(entry => !kept.Contains(entry.FullName) && entry.LastWriteTimeUtc < before).ToList()
            : [];
        foreach (var entry in gone)
        {
            if (entry is DirectoryInfo folder)
            {
                folder.Delete(recursive: true);
            }
            else
            {
                entry.Delete();
            }
        }

        return gone.Count;
    }
}
