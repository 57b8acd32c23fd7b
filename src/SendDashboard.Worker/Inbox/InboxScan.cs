using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using SendDashboard.Etl.Runs;
using SendDashboard.Worker.Hosting;

namespace SendDashboard.Worker.Inbox;

/// <summary>
/// Takes what has all arrived out of the inbox, oldest period first, and queues a run for each. A folder of the inbox is an
/// agency; what lies in one that no contract knows is taken too, so that its refusal is seen on the page of loads.
/// </summary>
internal sealed partial class InboxScan(
    RunStore runs, PausedFeeds paused, WorkerSettings settings, TimeProvider time, ILogger<InboxScan> log) : IDisposable
{
    /// <summary>Time between the two looks: a copy over the network that pauses longer is taken too early, and refused as cut short.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(2);

    /// <summary>A zip that still does not open after this has not merely to finish: it is taken, and refused with a reason.</summary>
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim _one = new(1);

    public Task ScanAsync(CancellationToken cancellationToken) => ScanAsync(null, cancellationToken);

    /// <summary>Looks into one agency's folder only, when it is named.</summary>
    public async Task ScanAsync(string? agency, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var first = Entries(agency).ToDictionary(entry => entry.Info.FullName, entry => entry.Look(), StringComparer.Ordinal);
            if (first.Count == 0)
            {
                return;
            }

            await Task.Delay(Settle, time, cancellationToken);
            var stays = await paused.NowAsync(cancellationToken);
            foreach (var entry in Entries(agency).Where(entry => first.GetValueOrDefault(entry.Info.FullName) == entry.Look() && HasArrived(entry))
                         .OrderBy(entry => entry.Order(), StringComparer.Ordinal).ThenBy(entry => entry.Info.Name, StringComparer.Ordinal))
            {
                if (!await stays.HoldsAsync(entry, cancellationToken))
                {
                    await TakeAsync(entry, cancellationToken);
                }
            }
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private IEnumerable<InboxEntry> Entries(string? only)
    {
        var inbox = Directory.CreateDirectory(settings.Inbox);
        return inbox.EnumerateDirectories().Where(agency => !agency.Name.StartsWith('.') && (only is null || agency.Name == only))
            .SelectMany(agency => agency.EnumerateFileSystemInfos().Select(info => new InboxEntry(agency.Name, info)))
            .Where(entry => !entry.IsUnfinished());
    }

    private bool HasArrived(InboxEntry entry) => entry.Opens() || time.GetUtcNow().UtcDateTime - entry.Info.LastWriteTimeUtc > LongEnough;

    /// <summary>
    /// Moves first and queues after: a file moved but not queued is found again by its agency in the spooled name
    /// (<see cref="Strays"/>), one queued but not moved would be refused.
    /// </summary>
    private async Task TakeAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        var agency = Slug().IsMatch(entry.Agency) ? entry.Agency : "unknown";
        var spooled = Path.Combine(settings.Spool, SpoolName.New(agency, entry.Info));
        try
        {
            Directory.CreateDirectory(settings.Spool);
            Move(entry.Info, spooled);
        }
        catch (Exception unmoved) when (unmoved is IOException or UnauthorizedAccessException)
        {
            log.NotMoved(agency, unmoved.GetType().Name); // Another worker was quicker, or it is still open somewhere.
            return;
        }

        log.Queued(await runs.QueueAsync(new NewRun(agency, entry.Info.Name, spooled, "inbox"), cancellationToken), agency);
    }

    private static void Move(FileSystemInfo from, string to)
    {
        if (from is DirectoryInfo)
        {
            Directory.Move(from.FullName, to);
        }
        else
        {
            File.Move(from.FullName, to);
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Slug();
}
