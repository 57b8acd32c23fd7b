using SendDashboard.Database;
using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Runs;
using SendDashboard.Etl.Stages;
using SendDashboard.Etl.Staging;

namespace SendDashboard.Etl.Loading;

/// <summary>
/// The one transaction in which a delivery begins to count. Its last act before commit is to touch the run under its lease: a
/// worker that was killed left nothing, one that was paused and woke up finds the lease gone and takes everything back.
/// </summary>
public sealed class Publication(TimeProvider time)
{
    /// <summary>Publishes the delivery; returns the rows that now count.</summary>
    /// <exception cref="LeaseLostException">Another worker holds the run; nothing was changed.</exception>
    /// <exception cref="CheckFailedException">A check of sql/checks found rows; nothing was changed.</exception>
    public async Task<long> PublishAsync(ImportRun run, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(run);
        var session = run.Session;
        var now = time.GetUtcNow().UtcDateTime;
        await using var publishing = await session.Connection.BeginTransactionAsync(cancellationToken);
        await session.ExecuteAsync("published/begin.sql", null, cancellationToken);

        var same = run.SameAs ?? await HeldRecordsAsync(run, cancellationToken);
        if (same is null)
        {
            await LoadAsync(run, cancellationToken);
            if (run.Contract.Kind != DeliveryKind.Feed)
            {
                await session.ExecuteAsync(
                    "published/supersede.sql",
                    new { delivery = run.DeliveryId, cumulative = run.Contract.Kind == DeliveryKind.Cumulative, now }, cancellationToken);
            }
        }
        else
        {
            await session.ExecuteAsync("published/nothing_new.sql", new { delivery = run.DeliveryId, same, now }, cancellationToken);
        }

        await session.ExecuteAsync("published/publish.sql", new { delivery = run.DeliveryId, now }, cancellationToken);
        await Checks.MustFindNothingAsync(session.Connection, run.DeliveryId, cancellationToken);
        if (await session.ExecuteAsync("published/fence.sql", new { run = run.Held.RunId, lease = run.Held.Lease }, cancellationToken) != 1)
        {
            throw new LeaseLostException();
        }

        await publishing.CommitAsync(cancellationToken);
        run.SameAs = same;
        return await session.ScalarAsync<long>("published/loaded.sql", new { delivery = run.DeliveryId }, cancellationToken);
    }

    /// <summary>For a feed: sets the rows that say nothing new apart. Answers with the delivery that holds them when there is nothing else.</summary>
    private static async Task<long?> HeldRecordsAsync(ImportRun run, CancellationToken cancellationToken)
    {
        if (run.Contract.Kind != DeliveryKind.Feed)
        {
            return null;
        }

        await run.Session.ExecuteAsync(
            "linked/held_records.sql", new { delivery = run.DeliveryId, table = run.Contract.Tables.Single().Name }, cancellationToken);
        return await run.Session.ScalarAsync<long?>("linked/only_held.sql", null, cancellationToken);
    }

    private static async Task LoadAsync(ImportRun run, CancellationToken cancellationToken)
    {
        var script = NamedSql.Read($"load/{run.ScriptName}.sql");
        var leaves = Leaf.Named(script);
        foreach (var leaf in leaves)
        {
            await leaf.CreateAsync(run.Session.Connection, run.DeliveryId, cancellationToken);
        }

        await using (var load = SqlText.Command(run.Session.Connection, script, LoadParameters.Of(run)))
        {
            await load.ExecuteNonQueryAsync(cancellationToken);
        }

        if (run.Contract.Kind == DeliveryKind.Feed)
        {
            await run.Session.ExecuteAsync("published/record_versions.sql", new { delivery = run.DeliveryId }, cancellationToken);
        }

        foreach (var leaf in leaves)
        {
            await leaf.AttachAsync(run.Session.Connection, run.DeliveryId, cancellationToken);
        }
    }
}
