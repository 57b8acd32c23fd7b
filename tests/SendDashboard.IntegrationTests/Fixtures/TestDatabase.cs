using Npgsql;
using SendDashboard.Database.Connecting;

namespace SendDashboard.IntegrationTests.Fixtures;

/// <summary>
/// A migrated database of one test class's own (<c>IClassFixture&lt;TestDatabase&gt;</c>), with the three logins the product
/// uses: what the web's login may not read in production it may not read here.
/// </summary>
public sealed class TestDatabase(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly string _name = $"test_{Guid.NewGuid():N}";

    public DatabaseSettings Connections { get; private set; } = new("", "", "");

    public NpgsqlDataSource Owner { get; private set; } = null!;

    public NpgsqlDataSource Worker { get; private set; } = null!;

    public NpgsqlDataSource Web { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await postgres.CloneAsync(_name);
        Connections = postgres.Cluster.Connections(_name);
        Owner = DatabaseRegistration.Build(Connections.Owner, "tests owner");
        Worker = DatabaseRegistration.Build(Connections.Worker, "tests worker");
        Web = DatabaseRegistration.Build(Connections.Web, "tests web");
    }

    public async ValueTask DisposeAsync()
    {
        await Owner.DisposeAsync();
        await Worker.DisposeAsync();
        await Web.DisposeAsync();
        await postgres.DropAsync(_name);
    }
}
