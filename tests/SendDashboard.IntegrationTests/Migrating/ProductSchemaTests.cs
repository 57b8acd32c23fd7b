using Dapper;
using Npgsql;
using SendDashboard.Database.Migrating;
using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Migrating;

public sealed class ProductSchemaTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_migrated_template_needs_nothing_but_its_rights()
    {
        var applied = await new Migrator(database.Owner, SqlScript.OfTheProduct()).MigrateAsync(Token);

        Assert.NotEmpty(applied);
        Assert.All(applied, path => Assert.StartsWith("security/", path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Worker_and_web_connect_with_logins_of_their_own_that_are_no_superusers()
    {
        foreach (var (source, name) in new[] { (database.Worker, "send_worker_login"), (database.Web, "send_web_login") })
        {
            await using var connection = await source.OpenConnectionAsync(Token);
            var (user, super) = await connection.QuerySingleAsync<(string, bool)>(
                "select session_user::text, rolsuper from pg_roles where rolname = session_user");
            Assert.Equal((name, false), (user, super));
        }
    }

    [Fact]
    public async Task Only_the_owner_may_write_what_has_been_applied()
    {
        await using var connection = await database.Web.OpenConnectionAsync(Token);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => connection.ExecuteAsync("delete from ops.schema_script"));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }
}
