using Microsoft.Extensions.Logging;
using SendDashboard.Etl.Runs;

namespace SendDashboard.Worker.Jobs;

/// <summary>Gives up runs that were begun as often as allowed and never ended. Runs left behind earlier are simply taken again.</summary>
internal sealed class LeaseSweepJob(RunStore runs, ILogger<LeaseSweepJob> log) : IScheduledJob
{
    public string Name => "lease-sweep";

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        foreach (var run in await runs.GiveUpAsync(cancellationToken))
        {
            log.RunGivenUp(run);
        }
    }
}
