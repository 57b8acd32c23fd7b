using Dapper;
using Npgsql;
using SendDashboard.Database;
using SendDashboard.Etl.Runs;
using SendDashboard.Worker.Hosting;

namespace SendDashboard.Worker.Inbox;

/// <summary>Queues spooled files that a worker moved out of the inbox but died before it queued. Their own names are lost.</summary>
internal sealed class Strays(NpgsqlDataSource database, RunStore runs, WorkerSettings settings, TimeProvider time)
{
    /// <summary>Another worker may be about to queue it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public async Task QueueAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(settings.Spool))
        {
            return;
        }

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var known = (await connection.QueryAsync<string>(new CommandDefinition(
            NamedSql.Read("runs/spooled.sql"), cancellationToken: cancellationToken))).ToHashSet(StringComparer.Ordinal);
        var before = time.GetUtcNow().UtcDateTime - Patience;
        foreach (var entry in new DirectoryInfo(settings.Spool).EnumerateFileSystemInfos().ToList())
        {
            if (SpoolName.AgencyOf(entry.Name) is { } agency && !known.Contains(entry.FullName) && entry.LastWriteTimeUtc < before)
            {
                await runs.QueueAsync(new NewRun(agency, entry.Name, entry.FullName, "inbox"), cancellationToken);
            }
        }
    }
}
