using System.Diagnostics;
using Npgsql;
using SendDashboard.Database.Connecting;
using SendDashboard.Local.Processes;

namespace SendDashboard.Local.Postgres;

/// <summary>
/// A PostgreSQL of our own under one folder: loopback only, random passwords, one major version for life, stopped when we
/// stop however we stop. The first start takes seconds, the next a fraction of one.
/// </summary>
public sealed class PrivateCluster : IAsyncDisposable
{
    public const string Database = "send";
    private const string Owner = "send_owner";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly GuardedProcess _server;
    private readonly ClusterSecrets _secrets;

    private PrivateCluster(GuardedProcess server, ClusterSecrets secrets, PostgresBinaries binaries)
    {
        (_server, _secrets, Binaries) = (server, secrets, binaries);
    }

    public PostgresBinaries Binaries { get; }

    public int Port => _secrets.Port;

    /// <summary>Ends when the server has ended, wanted or not.</summary>
    public Task<int> Exit => _server.Exit;

    /// <summary>The three logins of one database.</summary>
    public DatabaseSettings Connections(string database = Database) => new(
        Connection(Owner, _secrets.OwnerPassword, database),
        Connection(Logins.WorkerDefault, _secrets.WorkerPassword, database),
        Connection(Logins.WebDefault, _secrets.WebPassword, database));

    /// <summary>Starts the cluster in the folder, making it first when there is none, and its database <see cref="Database"/>.</summary>
    /// <exception cref="LocalException">Something the person can put right; the message says what.</exception>
    public static async Task<PrivateCluster> StartAsync(ClusterOptions options, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.Folder);
        var data = new DataFolder(options.DataFolder);
        await data.WaitUntilUnusedAsync(TimeSpan.FromSeconds(15), cancellationToken);
        var binaries = options.Binaries ?? await PostgresSearch.FindAsync(data.Major, options.DataFolder, cancellationToken);
        var identity = await Unprivileged.ChooseAsync(cancellationToken);
        var secretsFile = Path.Combine(options.Folder, "cluster.json");
        var secrets = await ClusterSecrets.ReadAsync(secretsFile, cancellationToken) ?? ClusterSecrets.Random();

        if (data.Major is null)
        {
            await secrets.WriteAsync(secretsFile, cancellationToken);
            await data.CreateAsync(binaries, identity, Owner, options.ThrowAway ? null : secrets.OwnerPassword, cancellationToken);
        }
        else if (data.Major != binaries.Major)
        {
            throw new LocalException(
                $"The data in {options.DataFolder} was made by PostgreSQL {data.Major}, and PostgreSQL {binaries.Major} cannot open it.");
        }

        // The same port as last time where possible, so that a saved connection of a curious person still works.
        for (var attempt = 1; ; attempt++)
        {
            if (!FreePort.IsFree(secrets.Port))
            {
                secrets = secrets with { Port = FreePort.Any() };
                await secrets.WriteAsync(secretsFile, cancellationToken);
            }

            var cluster = new PrivateCluster(StartServer(options, binaries, identity, secrets.Port), secrets, binaries);
            if (await cluster.BecomesReadyAsync(cancellationToken))
            {
                await cluster.CreateDatabaseAsync(cancellationToken);
                return cluster;
            }

            await cluster.DisposeAsync();
            if (attempt == 3)
            {
                throw new LocalException($"PostgreSQL {binaries.Major} did not start. Its log is {LogFile(options)}.");
            }
        }
    }

    /// <summary>Fast shutdown: open sessions are ended, nothing committed is lost.</summary>
    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private static string LogFile(ClusterOptions options) => Path.Combine(options.Folder, "postgres.log");

    private static GuardedProcess StartServer(ClusterOptions options, PostgresBinaries binaries, Unprivileged identity, int port)
    {
        string[] settings = [$"port={port}", "listen_addresses=127.0.0.1", "unix_socket_directories=", .. options.ServerSettings];
        var (program, arguments) = identity.Command(
            binaries.Program("postgres"), ["-D", options.DataFolder, .. settings.SelectMany(setting => new[] { "-c", setting })]);
        var log = new LogFile(LogFile(options));
        return GuardedProcess.Start(new ChildCommand(program, arguments) { StopSignal = "INT" }, log.WriteLine);
    }

    private async Task<bool> BecomesReadyAsync(CancellationToken cancellationToken)
    {
        var settings = new NpgsqlConnectionStringBuilder(Connections("postgres").Owner) { Pooling = false };
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < Patience && !Exit.IsCompleted)
        {
            try
            {
                await using var connection = new NpgsqlConnection(settings.ConnectionString);
                await connection.OpenAsync(cancellationToken);
                return true;
            }
            catch (NpgsqlException starting) when (starting is not PostgresException { SqlState: PostgresErrorCodes.InvalidPassword })
            {
                await Task.Delay(20, cancellationToken);
            }
        }

        return false;
    }

    private async Task CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        var settings = new NpgsqlConnectionStringBuilder(Connections("postgres").Owner) { Pooling = false };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var exists = new NpgsqlCommand("select exists (select from pg_database where datname = $1)", connection)
        {
            Parameters = { new() { Value = Database } },
        };
        if (await exists.ExecuteScalarAsync(cancellationToken) is false)
        {
            await using var create = new NpgsqlCommand($"create database {Database}", connection);
            await create.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private string Connection(string user, string password, string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = Port,
            Database = database,
            Username = user,
            Password = password,
            GssEncryptionMode = GssEncryptionMode.Disable,
            SslMode = SslMode.Disable, // loopback only
        }.ConnectionString;
}
