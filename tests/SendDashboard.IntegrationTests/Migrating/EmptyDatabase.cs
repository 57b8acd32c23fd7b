using Npgsql;
using SendDashboard.Database.Connecting;
using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Migrating;

/// <summary>A database nothing has been applied to, and its owner's data source.</summary>
internal sealed class EmptyDatabase : IAsyncDisposable
{
    private readonly PostgresFixture _postgres;
    private readonly string _name;

    private EmptyDatabase(PostgresFixture postgres, string name)
    {
        (_postgres, _name) = (postgres, name);
        Owner = DatabaseRegistration.Build(postgres.Cluster.Connections(name).Owner, "tests");
    }

    public NpgsqlDataSource Owner { get; }

    public static async Task<EmptyDatabase> CreateAsync(PostgresFixture postgres)
    {
        var name = $"empty_{Guid.NewGuid():N}";
        await postgres.CreateAsync(name);
        return new(postgres, name);
    }

    public async ValueTask DisposeAsync()
    {
        await Owner.DisposeAsync();
        await _postgres.DropAsync(_name);
    }
}
