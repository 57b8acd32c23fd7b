using SendDashboard.Worker.Inbox;

namespace SendDashboard.Worker.Jobs;

/// <summary>Looks into the inbox on the contracts' schedules.</summary>
internal sealed class InboxScanJob(InboxScan inbox) : IScheduledJob
{
    public string Name => "inbox-scan";

    public Task ExecuteAsync(CancellationToken cancellationToken) => inbox.ScanAsync(cancellationToken);
}
