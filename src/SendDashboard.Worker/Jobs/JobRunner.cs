using Microsoft.Extensions.Logging;
using Npgsql;

namespace SendDashboard.Worker.Jobs;

/// <summary>Runs a job once. A job that fails is logged and runs again when next due; nothing of it reaches the scheduler's own log.</summary>
internal sealed class JobRunner(ILogger<JobRunner> log)
{
    public async Task RunAsync(IScheduledJob job, CancellationToken cancellationToken)
    {
        try
        {
            await job.ExecuteAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The worker is stopping.
        }
        catch (NpgsqlException fault) when (fault is not PostgresException)
        {
            log.DatabaseNotReached(job.Name, fault.SqlState);
        }
        catch (Exception fault)
        {
            log.JobFailed(job.Name, fault.GetType().Name, (fault as PostgresException)?.SqlState, fault.StackTrace);
        }
    }
}
