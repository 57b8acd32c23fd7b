using Microsoft.Extensions.Configuration;
using Npgsql;
using SendDashboard.Database.Connecting;
using SendDashboard.Database.Migrating;
using SendDashboard.Local.Postgres;

namespace SendDashboard.Benchmarks;

/// <summary>A migrated PostgreSQL to measure on: the one of SEND_DATABASE and its two logins, else a private one that goes when we go. Fsync stays on.</summary>
internal sealed class BenchmarkDatabase : IAsyncDisposable
{
    private readonly PrivateCluster? _cluster;
    private readonly string? _folder;

    private BenchmarkDatabase(DatabaseSettings connections, string psql, PrivateCluster? cluster, string? folder) =>
        (Connections, Psql, _cluster, _folder) = (connections, psql, cluster, folder);

    internal DatabaseSettings Connections { get; }

    /// <summary>The owner's.</summary>
    internal string Connection => Connections.Owner;

    internal string Psql { get; }

    internal static async Task<BenchmarkDatabase> OpenAsync(CancellationToken cancellationToken)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var database = DatabaseSettings.FromConfiguration(configuration) is { } given
            ? new BenchmarkDatabase(given, "psql", null, null)
            : await PrivateAsync(cancellationToken);
        await using var owner = DatabaseRegistration.Build(database.Connection, "benchmark");
        await new Migrator(owner, SqlScript.OfTheProduct()).MigrateAsync(cancellationToken);
        await Logins.EnsureAsync(owner, database.Connections.Worker, database.Connections.Web, cancellationToken);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
            Directory.Delete(_folder!, recursive: true);
        }
    }

    /// <summary>Starts psql on this database.</summary>
    internal System.Diagnostics.ProcessStartInfo PsqlWith(params string[] commands)
    {
        var settings = new NpgsqlConnectionStringBuilder(Connection);
        var start = new System.Diagnostics.ProcessStartInfo(Psql);
        string[] arguments =
        [
            "-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", settings.Host ?? "127.0.0.1", "-p", $"{settings.Port}", "-U", settings.Username ?? "", "-d", settings.Database ?? "",
            .. commands.SelectMany(c => new[] { "-c", c }),
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["PGPASSWORD"] = settings.Password;
        return start;
    }

    private static async Task<BenchmarkDatabase> PrivateAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("send-bench").FullName;
        var cluster = await PrivateCluster.StartAsync(new ClusterOptions(folder), cancellationToken);
        var own = cluster.Binaries.Program("psql");
        return new BenchmarkDatabase(cluster.Connections(), File.Exists(own) ? own : "psql", cluster, folder);
    }
}
