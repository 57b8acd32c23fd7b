using System.Diagnostics;
using Dapper;
using Npgsql;
using SendDashboard.IntegrationTests.Fixtures;
using SendDashboard.Local;
using SendDashboard.Local.Postgres;

namespace SendDashboard.IntegrationTests.LocalMachine;

public sealed class PrivateClusterTests : IDisposable
{
    private readonly ThrowAwayFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ClusterOptions Durable => new(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_cluster_that_keeps_data_asks_for_its_random_password_on_loopback_only()
    {
        await using var cluster = await PrivateCluster.StartAsync(Durable, Token);
        var owner = new NpgsqlConnectionStringBuilder(cluster.Connections().Owner) { Pooling = false };

        Assert.Equal("127.0.0.1", await ScalarAsync<string>(owner.ConnectionString, "show listen_addresses"));
        Assert.Equal("scram-sha-256", await ScalarAsync<string>(owner.ConnectionString, "show password_encryption"));
        var stranger = new NpgsqlConnectionStringBuilder(owner.ConnectionString) { Password = "guess" };
        var refused = await Assert.ThrowsAsync<PostgresException>(() => ScalarAsync<int>(stranger.ConnectionString, "select 1"));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder.Path, "cluster.json")));
        }
    }

    [Fact]
    public async Task A_second_start_is_quick_and_finds_the_same_data_on_the_same_port()
    {
        int port;
        await using (var first = await PrivateCluster.StartAsync(Durable, Token))
        {
            port = first.Port;
            await ScalarAsync<int?>(first.Connections().Owner, "create table public.kept (); select 1");
        }

        NpgsqlConnection.ClearAllPools();
        var clock = Stopwatch.StartNew();
        await using var second = await PrivateCluster.StartAsync(Durable, Token);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"took {clock.Elapsed}");
        Assert.Equal(port, second.Port);
        Assert.True(await ScalarAsync<bool>(second.Connections().Owner, "select to_regclass('public.kept') is not null"));
    }

    [Fact]
    public async Task A_server_killed_outright_recovers_what_was_committed()
    {
        await using (var first = await PrivateCluster.StartAsync(Durable, Token))
        {
            await ScalarAsync<int?>(first.Connections().Owner, "create table public.kept (n int); insert into public.kept values (7)");
            using var server = Process.GetProcessById(ServerId());
            server.Kill();
            await first.Exit.WaitAsync(TimeSpan.FromSeconds(10), Token);
        }

        NpgsqlConnection.ClearAllPools();
        await using var second = await PrivateCluster.StartAsync(Durable, Token);

        Assert.Equal(7, await ScalarAsync<int>(second.Connections().Owner, "select n from public.kept"));
    }

    [Fact]
    public async Task Takes_another_port_when_its_own_was_taken_meanwhile()
    {
        int port;
        await using (var first = await PrivateCluster.StartAsync(Durable, Token))
        {
            port = first.Port;
        }

        NpgsqlConnection.ClearAllPools();
        using var squatter = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, port);
        squatter.Start();
        await using var second = await PrivateCluster.StartAsync(Durable, Token);

        Assert.NotEqual(port, second.Port);
    }

    [Fact]
    public async Task Says_plainly_that_another_major_version_made_the_data()
    {
        await using (await PrivateCluster.StartAsync(Durable, Token))
        {
        }

        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "data", "PG_VERSION"), "9\n", Token);
        var refusal = await Assert.ThrowsAsync<LocalException>(() => PrivateCluster.StartAsync(Durable, Token));

        Assert.StartsWith($"The data in {Durable.DataFolder} was made by PostgreSQL 9, which no other major version opens", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_initdb_cut_short_is_done_again()
    {
        Directory.CreateDirectory(Durable.DataFolder);
        await File.WriteAllTextAsync(Path.Combine(Durable.DataFolder, "PG_VERSION"), "15\n", Token);

        await using var cluster = await PrivateCluster.StartAsync(Durable, Token);

        Assert.Equal(1, await ScalarAsync<int>(cluster.Connections().Owner, "select 1"));
    }

    private int ServerId() => int.Parse(File.ReadLines(Path.Combine(_folder.Path, "data", "postmaster.pid")).First(), provider: null);

    private static async Task<T?> ScalarAsync<T>(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        return await connection.ExecuteScalarAsync<T>(new CommandDefinition(sql, cancellationToken: Token));
    }
}
