using System.Net;
using Npgsql;
using SendDashboard.EndToEndTests.Support;
using SendDashboard.Local.Postgres;

namespace SendDashboard.EndToEndTests.LocalMachine;

public sealed class OwnServerTests
{
    [Fact]
    public async Task A_server_of_the_areas_own_is_migrated_given_its_logins_and_used()
    {
        var token = TestContext.Current.CancellationToken;
        using var server = new TemporaryHome();
        await using var cluster = await PrivateCluster.StartAsync(new ClusterOptions(server.Path, ThrowAway: true), token);
        var connections = cluster.Connections();
        using var home = new TemporaryHome();

        await using var local = LocalProcess.Start(
            home.Path,
            home.Address,
            new("SEND_DEMO", "off"),
            new("SEND_DATABASE", connections.Owner),
            new("SEND_DATABASE_WORKER", connections.Worker),
            new("SEND_DATABASE_WEB", connections.Web));
        await local.BecomesReadyAsync(TimeSpan.FromSeconds(60));

        using var client = new HttpClient();
        using var answer = await client.GetAsync(home.Address, token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(Directory.Exists(Path.Combine(home.Path, "postgres", "data")));
        await using var web = new NpgsqlConnection(connections.Web);
        await web.OpenAsync(token);
    }
}
