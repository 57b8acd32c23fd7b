using Microsoft.Extensions.Hosting;
using SendDashboard.Worker.Jobs;

namespace SendDashboard.Worker.Audit;

/// <summary>Seals the record of reads every second.</summary>
internal sealed class AuditLoop(AuditSealer sealer, JobRunner runner, TimeProvider time) : BackgroundService, IScheduledJob
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    public string Name => "audit-seal";

    Task IScheduledJob.ExecuteAsync(CancellationToken cancellationToken) => sealer.SealAsync(cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            await runner.RunAsync(this, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
