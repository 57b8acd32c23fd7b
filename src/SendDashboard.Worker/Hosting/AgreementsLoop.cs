using Microsoft.Extensions.Hosting;
using SendDashboard.Worker.Jobs;

namespace SendDashboard.Worker.Hosting;

/// <summary>
/// Looks every minute whether agreement files have changed. Every worker does it for itself, not the clustered scheduler: each has
/// a door of its own.
/// </summary>
internal sealed class AgreementsLoop(AgreementsJob agreements, JobRunner runner, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await runner.RunAsync(agreements, stoppingToken);
        }
    }
}
