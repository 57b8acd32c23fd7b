using Dapper;
using Npgsql;
using SendDashboard.Database.Connecting;
using SendDashboard.IntegrationTests.Fixtures;
using SendDashboard.Local.Postgres;

namespace SendDashboard.IntegrationTests.Migrating;

public sealed class LoginsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_login_gets_its_password_and_its_group()
    {
        // A cluster that checks passwords: the shared one trusts every local connection.
        using var folder = new ThrowAwayFolder();
        await using var cluster = await PrivateCluster.StartAsync(new ClusterOptions(folder.Path), Token);
        await using var owner = DatabaseRegistration.Build(cluster.Connections().Owner, "tests");
        await RunAsync(owner, "create role send_worker nologin; create role send_web nologin");
        var web = Login(cluster.Connections().Web, "send_web_elsewhere", "a password with 'quotes' and $dollars");

        await Logins.EnsureAsync(owner, cluster.Connections().Worker, web, Token);

        await using var connection = new NpgsqlConnection(web);
        await connection.OpenAsync(Token);
        Assert.True(await connection.ExecuteScalarAsync<bool>("select pg_has_role(session_user, 'send_web', 'member')"));
        Assert.False(await connection.ExecuteScalarAsync<bool>("select pg_has_role(session_user, 'send_worker', 'member')"));
        var wrong = Login(web, "send_web_elsewhere", "another");
        await Assert.ThrowsAsync<PostgresException>(() => new NpgsqlConnection(wrong).OpenAsync(Token));
        await Logins.EnsureAsync(owner, cluster.Connections().Worker, web, Token);
    }

    [Fact]
    public async Task One_user_for_both_sides_of_the_wall_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => Logins.EnsureAsync(database.Owner, database.Connections.Worker, database.Connections.Worker, Token));

        Assert.Contains("name the same user", refusal.Message, StringComparison.Ordinal);
    }

    private static string Login(string connection, string user, string password) =>
        new NpgsqlConnectionStringBuilder(connection) { Username = user, Password = password, Pooling = false }.ConnectionString;

    private static async Task RunAsync(NpgsqlDataSource owner, string sql)
    {
        await using var connection = await owner.OpenConnectionAsync(Token);
        await connection.ExecuteAsync(new CommandDefinition(sql, cancellationToken: Token));
    }
}
