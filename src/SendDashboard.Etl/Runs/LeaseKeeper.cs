using Npgsql;

namespace SendDashboard.Etl.Runs;

/// <summary>
/// Extends a lease while the run works, and cancels the work when the lease is lost. A missed extension is no reason to stop:
/// the publish transaction checks the lease again, so a worker that only lost sight of the database may finish.
/// </summary>
public sealed class LeaseKeeper : IAsyncDisposable
{
    private readonly CancellationTokenSource _work;
    private readonly CancellationTokenSource _done = new();
    private readonly Task _keeping;

    public LeaseKeeper(RunStore runs, RunLease held, LeaseTerms terms, TimeProvider time, CancellationToken cancellationToken)
    {
        _work = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _keeping = KeepAsync(runs, held, terms, time);
    }

    /// <summary>Cancelled when the lease is lost or the caller stops.</summary>
    public CancellationToken Token => _work.Token;

    /// <summary>True once another worker has the run.</summary>
    public bool Lost { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _done.CancelAsync();
        await _keeping;
        _done.Dispose();
        _work.Dispose();
    }

    private async Task KeepAsync(RunStore runs, RunLease held, LeaseTerms terms, TimeProvider time)
    {
        using var timer = new PeriodicTimer(terms.ExtendEvery, time);
        try
        {
            while (await timer.WaitForNextTickAsync(_done.Token))
            {
                if (!await ExtendedAsync(runs, held))
                {
                    Lost = true;
                    await _work.CancelAsync();
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (_done.IsCancellationRequested)
        {
            // The work is over; nothing is left to keep.
        }
    }

    private async Task<bool> ExtendedAsync(RunStore runs, RunLease held)
    {
        try
        {
            return await runs.ExtendAsync(held, _done.Token);
        }
        catch (NpgsqlException)
        {
            return true; // Unknown, not lost.
        }
    }
}
