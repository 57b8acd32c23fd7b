using Microsoft.Extensions.Logging;
using Npgsql;
using SendDashboard.Etl.Staging;

namespace SendDashboard.Etl.Runs;

/// <summary>Takes runs on a lease and sees each to its end. The one place where an exception of an import is caught.</summary>
public sealed class RunTaker(RunStore runs, LeaseTerms terms, ImportPipeline pipeline, TimeProvider time, ILogger<RunTaker> log)
{
    private const string IdleInTransaction = "25P03";
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>Takes one run, if one waits, and works it. Returns the run taken, or null.</summary>
    public async Task<RunLease?> WorkOneAsync(long? only, CancellationToken cancellationToken)
    {
        var held = await runs.TakeAsync(only, cancellationToken);
        if (held is not null)
        {
            await WorkAsync(held, cancellationToken);
        }

        return held;
    }

    private async Task WorkAsync(RunLease held, CancellationToken cancellationToken)
    {
        var lost = false;
        try
        {
            // The keeper is gone before anything below: it must not extend a lease that is being given back.
            await using var keeper = new LeaseKeeper(runs, held, terms, time, cancellationToken);
            try
            {
                var end = await pipeline.RunAsync(held, keeper.Token);
                log.RunEnded(held.RunId, held.Attempt, end.State, end.Why?.Code);
            }
            finally
            {
                lost = keeper.Lost;
            }
        }
        catch (Exception fault) when (fault is LeaseLostException || lost)
        {
            log.LeaseLost(held.RunId, held.Attempt);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await GiveBackAsync(held); // Told to stop: nothing is published, another worker begins again.
            throw;
        }
        catch (NpgsqlException fault) when (MayPass(fault) && held.Attempt < terms.MostAttempts)
        {
            log.DatabaseFailed(held.RunId, held.Attempt, fault.SqlState);
            await WaitAsync(held.Attempt, cancellationToken);
            await GiveBackAsync(held);
        }
        catch (Exception fault)
        {
            await FailAsync(held, fault);
        }
    }

    /// <summary>The database stopped, restarted, is full, or asks to be asked again; anything else it says is our fault.</summary>
    private static bool MayPass(NpgsqlException fault) =>
        fault is not PostgresException said || said.IsTransient || said.SqlState.StartsWith("57P", StringComparison.Ordinal)
        || said.SqlState.StartsWith("53", StringComparison.Ordinal)
        || said.SqlState == IdleInTransaction;

    private Task WaitAsync(int attempt, CancellationToken cancellationToken)
    {
        var wait = TimeSpan.FromSeconds(Math.Pow(2, attempt - 1));
        return Task.Delay(wait < LongestWait ? wait : LongestWait, time, cancellationToken);
    }

    private async Task GiveBackAsync(RunLease held)
    {
        try
        {
            await runs.ReleaseAsync(held, CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // The lease lapses by itself.
        }
    }

    private async Task FailAsync(RunLease held, Exception fault)
    {
        var faultId = Guid.NewGuid().ToString("N")[..12];
        var said = fault as PostgresException ?? fault.InnerException as PostgresException;
        log.RunFailed(held.RunId, held.Attempt, faultId, fault.GetType().Name, said?.SqlState, fault.StackTrace);
        try
        {
            await runs.EndAsync(held, RunEnd.Failed(fault is NpgsqlException db && MayPass(db) ? "RUN-03" : "RUN-02", faultId), CancellationToken.None);
        }
        catch (Exception unsaid) when (unsaid is NpgsqlException or LeaseLostException)
        {
            log.DatabaseFailed(held.RunId, held.Attempt, (unsaid as NpgsqlException)?.SqlState);
        }
    }
}
