using Dapper;
using Npgsql;
using SendDashboard.Database;
using SendDashboard.Etl.Staging;

namespace SendDashboard.Etl.Runs;

/// <summary>The runs in <c>ops</c>: queued, taken on a lease, recorded stage by stage, ended. Every change checks the lease.</summary>
public sealed class RunStore(NpgsqlDataSource database, LeaseTerms terms)
{
    /// <summary>Queues a file; the same spooled file is queued once. Returns the run's number.</summary>
    public async Task<long> QueueAsync(NewRun run, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<long>(Command("runs/queue.sql", run, cancellationToken));
    }

    /// <summary>Feeds whose files stay in the inbox until somebody resumes them.</summary>
    public async Task<IReadOnlySet<string>> PausedAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return (await connection.QueryAsync<string>(new CommandDefinition(NamedSql.Read("runs/paused.sql"), cancellationToken: cancellationToken)))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Takes the oldest run that waits or was left behind, or null. With <paramref name="only"/>, that run or nothing.</summary>
    public async Task<RunLease?> TakeAsync(long? only, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<RunLease>(Command(
            "runs/take.sql", new { worker = terms.Worker, length = terms.Length, mostAttempts = terms.MostAttempts, only }, cancellationToken));
    }

    /// <summary>False when the lease was lost.</summary>
    public Task<bool> ExtendAsync(RunLease held, CancellationToken cancellationToken) =>
        TouchAsync("runs/extend.sql", new { run = held.RunId, lease = held.Lease, length = terms.Length }, cancellationToken);

    /// <summary>Gives the run back, so that another attempt begins at once.</summary>
    public Task<bool> ReleaseAsync(RunLease held, CancellationToken cancellationToken) =>
        TouchAsync("runs/release.sql", new { run = held.RunId, lease = held.Lease }, cancellationToken);

    /// <exception cref="LeaseLostException">Another worker holds the run.</exception>
    public async Task BeginStageAsync(RunLease held, string stage, CancellationToken cancellationToken)
    {
        if (!await TouchAsync("runs/begin_stage.sql", new { run = held.RunId, lease = held.Lease, stage }, cancellationToken))
        {
            throw new LeaseLostException();
        }
    }

    public Task<bool> EndStageAsync(RunLease held, string stage, long? rows, CancellationToken cancellationToken) =>
        TouchAsync("runs/end_stage.sql", new { run = held.RunId, attempt = held.Attempt, stage, rows }, cancellationToken);

    public Task<bool> ProgressAsync(RunLease held, int percent, CancellationToken cancellationToken) =>
        TouchAsync("runs/progress.sql", new { run = held.RunId, lease = held.Lease, percent = (short)percent }, cancellationToken);

    /// <summary>Ends the run, its delivery and its request in one statement.</summary>
    /// <exception cref="LeaseLostException">Another worker holds the run.</exception>
    public async Task EndAsync(RunLease held, RunEnd end, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var ended = await connection.QueryAsync<long>(Command(
            "runs/end.sql",
            new
            {
                run = held.RunId, lease = held.Lease, state = end.State, code = end.Why?.Code, fault = end.FaultId,
                table = end.Why?.Table, line = end.Why?.Line, field = end.Why?.Field,
            },
            cancellationToken));
        if (!ended.Any())
        {
            throw new LeaseLostException();
        }
    }

    /// <summary>Gives up runs begun as often as allowed; returns their numbers.</summary>
    public async Task<IReadOnlyList<long>> GiveUpAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return (await connection.QueryAsync<long>(Command("runs/give_up.sql", new { mostAttempts = terms.MostAttempts }, cancellationToken))).AsList();
    }

    private async Task<bool> TouchAsync(string name, object parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync(Command(name, parameters, cancellationToken)) > 0;
    }

    private static CommandDefinition Command(string name, object parameters, CancellationToken cancellationToken) =>
        new(NamedSql.Read(name), parameters, cancellationToken: cancellationToken);
}
