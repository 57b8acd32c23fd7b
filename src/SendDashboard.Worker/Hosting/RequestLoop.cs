using Microsoft.Extensions.Hosting;
using SendDashboard.Worker.Jobs;

namespace SendDashboard.Worker.Hosting;

/// <summary>Looks for requests every second, so that an upload starts at once; the scheduler is for what has a timetable.</summary>
internal sealed class RequestLoop(RequestJob requests, JobRunner runner, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            await runner.RunAsync(requests, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
