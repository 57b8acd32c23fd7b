using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using SendDashboard.Etl.Runs;

namespace SendDashboard.Worker.Hosting;

/// <summary>Takes runs one after another, as many at once as the settings say, until the worker is stopped.</summary>
internal sealed class RunLoop(RunTaker taker, WorkerSettings settings, TimeProvider time, ILogger<RunLoop> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, settings.Loads).Select(_ => Task.Run(() => LoopAsync(stoppingToken), stoppingToken)));

    private async Task LoopAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                if (await taker.WorkOneAsync(null, cancellationToken) is null)
                {
                    await Task.Delay(Pause, time, cancellationToken);
                }
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (NpgsqlException fault)
            {
                log.DatabaseNotReached("runs", fault.SqlState);
                await Task.Delay(PauseAfterFault, time, cancellationToken);
            }
        }
    }
}
