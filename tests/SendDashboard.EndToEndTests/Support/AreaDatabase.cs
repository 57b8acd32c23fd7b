using System.Text.Json;
using Dapper;
using Npgsql;
using SendDashboard.Database.Connecting;
using SendDashboard.Local.Postgres;

namespace SendDashboard.EndToEndTests.Support;

/// <summary>The database of a running Local, through the logins it wrote into its home: what the pages are held against.</summary>
public sealed class AreaDatabase : IAsyncDisposable
{
    private AreaDatabase(JsonElement secrets)
    {
        Owner = Source(secrets, "send_owner", "OwnerPassword");
        Web = Source(secrets, Logins.WebDefault, "WebPassword");
    }

    /// <summary>Sees everything, the hidden figures too.</summary>
    public NpgsqlDataSource Owner { get; }

    /// <summary>Sees what the pages see.</summary>
    public NpgsqlDataSource Web { get; }

    public static async Task<AreaDatabase> OfAsync(string home, CancellationToken cancellationToken)
    {
        var secrets = await File.ReadAllTextAsync(Path.Combine(home, "postgres", "cluster.json"), cancellationToken);
        return new AreaDatabase(JsonDocument.Parse(secrets).RootElement);
    }

    public static async Task<IReadOnlyList<T>> RowsAsync<T>(NpgsqlDataSource source, string sql, object? parameters, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        return (await connection.QueryAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken))).AsList();
    }

    public async ValueTask DisposeAsync()
    {
        await Owner.DisposeAsync();
        await Web.DisposeAsync();
    }

    private static NpgsqlDataSource Source(JsonElement secrets, string login, string password) => NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = secrets.GetProperty("Port").GetInt32(),
        Database = PrivateCluster.Database,
        Username = login,
        Password = secrets.GetProperty(password).GetString(),
        MaxPoolSize = 4,
    });
}
