using SendDashboard.Database.Connecting;
using SendDashboard.Local.Demo;
using SendDashboard.Local.Home;
using SendDashboard.Local.Postgres;
using SendDashboard.Local.Processes;

namespace SendDashboard.Local.Starting;

/// <summary>The steps of one start, in order, and of the stop, in reverse: pages and worker first, the database last.</summary>
internal sealed class LocalArea(LocalSettings settings, TextWriter screen) : IAsyncDisposable
{
    private HomeLock? _lock;
    private PrivateCluster? _cluster;
    private Supervised? _web;
    private Supervised? _worker;

    /// <summary>Runs until cancelled.</summary>
    /// <exception cref="LocalException">Something the person can put right.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await screen.WriteLineAsync($"SendDashboard, kept in {settings.Home}");
        HomeFolders.Create(settings);
        _lock = HomeLock.Take(settings.Home, settings.Address);
        WebAddress.RefuseTaken(settings.Address);

        var database = settings.Database ?? await StartDatabaseAsync(cancellationToken);
        var (migrations, isNewDatabase) = await Schema.MigrateAsync(database, cancellationToken);
        await screen.WriteLineAsync($"  The schema is up to date ({migrations} new).");

        await Installation.SetAsync(database.Owner, demoSignIn: settings.Demo && _cluster is not null, cancellationToken);

        await CommandLineSettings.WriteAsync(settings, database, cancellationToken);

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _web = Host("web", BuiltHost.Command("SendDashboard.Web", "SendDashboard.Web.dll"), DatabaseSettings.WebKey, database.Web);
        _worker = Host("worker", BuiltHost.Command("SendDashboard.Worker", "send.dll", "run"), DatabaseSettings.WorkerKey, database.Worker);
        List<Task> running = [_web.RunAsync(ending.Token), _worker.RunAsync(ending.Token), ShowAsync(isNewDatabase, ending.Token)];
        if (_cluster is not null)
        {
            running.Add(DatabaseEndedAsync(_cluster, ending.Token));
        }

        return await UntilFirstFailureAsync(running, ending, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(
            new[] { _web, _worker }.Where(host => host is not null).Select(host => host!.DisposeAsync().AsTask()));
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
        }

        _lock?.Dispose();
        if (_web is not null)
        {
            await screen.WriteLineAsync("Stopped.");
        }
    }

    private async Task<DatabaseSettings> StartDatabaseAsync(CancellationToken cancellationToken)
    {
        _cluster = await PrivateCluster.StartAsync(new ClusterOptions(settings.ClusterFolder), cancellationToken);
        await screen.WriteLineAsync($"  PostgreSQL {_cluster.Binaries.Major} runs on 127.0.0.1:{_cluster.Port} ({_cluster.Binaries.Folder}).");
        return _cluster.Connections();
    }

    private Supervised Host(string name, ChildCommand command, string databaseKey, string connection) =>
        new(name, command with { Environment = HostEnvironment.For(settings, databaseKey, connection) }, settings.Logs, screen);

    private async Task ShowAsync(bool isNewDatabase, CancellationToken cancellationToken)
    {
        await WebAddress.AnswersAsync(settings.Address, TimeSpan.FromSeconds(90), cancellationToken);
        await screen.WriteLineAsync($"""

              Open {settings.Address}

              Drop extracts into {settings.Inbox}{Path.DirectorySeparatorChar}<agency>. Logs are in {settings.Logs}. Ctrl-C stops everything.

            """);
        if (settings.Demo)
        {
            // The pages answer first: what follows takes a while and they show how far it is.
            await WriteDemoAsync(isNewDatabase, cancellationToken);
        }

        await Task.Delay(Timeout.Infinite, cancellationToken);
    }

    private async Task WriteDemoAsync(bool isNewDatabase, CancellationToken cancellationToken)
    {
        var sheet = DemoTruth.PathFor(settings.Inbox);
        if (isNewDatabase)
        {
            File.Delete(sheet); // it says that the files are written, and this database has none of them
        }

        if (!File.Exists(sheet))
        {
            await screen.WriteLineAsync($"  Writing the files of {DemoArea.AreaName}; the worker loads them one by one, and {new Uri(settings.Address, "data/imports")} shows how far it is.");
            await Task.Run(() => DemoArea.WriteAsync(settings.Inbox, cancellationToken), cancellationToken);
            await screen.WriteLineAsync("  The demo area's files are written.");
        }
    }

    private static async Task DatabaseEndedAsync(PrivateCluster cluster, CancellationToken cancellationToken)
    {
        var exitCode = await cluster.Exit.WaitAsync(cancellationToken);
        throw new LocalException($"PostgreSQL ended by itself (exit code {exitCode}). Start again: it recovers by itself.");
    }

    private static async Task<int> UntilFirstFailureAsync(List<Task> running, CancellationTokenSource ending, CancellationToken asked)
    {
        var first = await Task.WhenAny(running);
        await ending.CancelAsync();
        await first.WaitAsync(asked);
        return 0;
    }
}
