using Npgsql;
using SendDashboard.Database.Connecting;
using SendDashboard.Database.Migrating;
using SendDashboard.IntegrationTests.Fixtures;
using SendDashboard.Local;
using SendDashboard.Local.Postgres;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace SendDashboard.IntegrationTests.Fixtures;

/// <summary>One PostgreSQL for the whole test run, migrated once into a template that <see cref="TestDatabase"/> clones.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private const string Template = "send_template";
    private readonly ThrowAwayFolder _folder = new();
    private readonly SemaphoreSlim _oneCloneAtATime = new(1);
    private PrivateCluster? _cluster;

    public PrivateCluster Cluster => _cluster ?? throw new InvalidOperationException("The fixture has not started.");

    public async ValueTask InitializeAsync()
    {
        try
        {
            _cluster = await PrivateCluster.StartAsync(new ClusterOptions(_folder.Path, ThrowAway: true), CancellationToken.None);
        }
        catch (LocalException reason)
        {
            // An absent database is a failure, never a skip.
            throw new InvalidOperationException($"The tests need a real PostgreSQL: {reason.Message}");
        }

        await CreateAsync(Template);
        var connections = Cluster.Connections(Template);
        await using var owner = DatabaseRegistration.Build(connections.Owner, "tests");
        await new Migrator(owner, SqlScript.OfTheProduct()).MigrateAsync(CancellationToken.None);
        await Logins.EnsureAsync(owner, connections.Worker, connections.Web, CancellationToken.None);
    }

    /// <summary>An empty database without the product's schema.</summary>
    public Task CreateAsync(string name) => RunAsync($"create database {name}");

    /// <summary>A copy of the migrated template: about 16 ms in memory.</summary>
    public Task CloneAsync(string name) => RunAsync($"create database {name} template {Template} strategy file_copy");

    public Task DropAsync(string name) => RunAsync($"drop database if exists {name} with (force)");

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
        }

        _oneCloneAtATime.Dispose();
        _folder.Dispose();
    }

    private async Task RunAsync(string sql)
    {
        // A template may have no other session while it is copied, and two copies at once are such sessions.
        await _oneCloneAtATime.WaitAsync();
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(Cluster.Connections("postgres").Owner) { Pooling = false };
            await using var connection = new NpgsqlConnection(settings.ConnectionString);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
        finally
        {
            _oneCloneAtATime.Release();
        }
    }
}
