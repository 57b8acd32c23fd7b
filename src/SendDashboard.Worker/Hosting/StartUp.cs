using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using SendDashboard.Worker.Catalogue;
using SendDashboard.Worker.Inbox;
using SendDashboard.Worker.Jobs;

namespace SendDashboard.Worker.Hosting;

/// <summary>What a worker does once when it starts: the catalogue, measures whose files changed, strays of a worker that died, and a first look into the inbox.</summary>
internal sealed class StartUp(
    CataloguePublisher catalogue, CatchUpJob catchUp, Strays strays, InboxScanJob inbox, PurgeJob purge, JobRunner runner, TimeProvider time, ILogger<StartUp> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!await DoneAsync(stoppingToken))
        {
            await Task.Delay(Pause, time, stoppingToken);
        }

        await runner.RunAsync(catchUp, stoppingToken);
        await runner.RunAsync(inbox, stoppingToken);
        await runner.RunAsync(purge, stoppingToken);
    }

    private async Task<bool> DoneAsync(CancellationToken cancellationToken)
    {
        try
        {
            await catalogue.PublishAsync(cancellationToken);
            await strays.QueueAsync(cancellationToken);
            return true;
        }
        catch (NpgsqlException fault) when (fault is not PostgresException)
        {
            log.DatabaseNotReached("start", fault.SqlState);
            return false;
        }
    }
}
