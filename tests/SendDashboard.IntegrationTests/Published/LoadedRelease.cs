using Dapper;
using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Published;

/// <summary>A database into which the real release and the real list of neighbours were loaded, through the pipeline.</summary>
public sealed class LoadedRelease(PostgresFixture postgres) : IAsyncLifetime
{
    public TestDatabase Database { get; } = new(postgres);

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        if (!PublishedFiles.AreThere)
        {
            return; // each test says so for itself
        }

        await using var import = new PublishedImport(Database);
        await import.LoadAsync(PublishedFiles.Release);
        await import.LoadAsync(PublishedFiles.Neighbours);
        await using var connection = await Database.Worker.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var ends = await connection.QueryAsync<string>("select coalesce(stage, '') || ' ' || state || ' ' || coalesce(reason_code, '') from ops.run order by run_id");
        Assert.Equal(["shown succeeded ", "shown succeeded "], ends);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
