using Npgsql;
using SendDashboard.Database;

namespace SendDashboard.Etl.Runs;

/// <summary>
/// The database sessions of one hold of a run: one in which its temporary views and tables live, and a pool for whatever else
/// the stages need. All end with it.
/// </summary>
public sealed class RunSession : IAsyncDisposable
{
    private RunSession(NpgsqlDataSource database, NpgsqlConnection connection) => (Database, Connection) = (database, connection);

    /// <summary>Further sessions under the run's name.</summary>
    public NpgsqlDataSource Database { get; }

    /// <summary>The session with the run's temporary views and tables.</summary>
    public NpgsqlConnection Connection { get; }

    /// <summary>As the sessions are named in the server's list.</summary>
    public static string Name(RunLease held) => $"send run {held.RunId} lease {held.Lease}";

    /// <summary>Runs a named script in the run's session, with identifiers put in where it says so; returns the rows it touched.</summary>
    public async Task<int> ExecuteAsync(
        string script, object? parameters, CancellationToken cancellationToken, params (string Name, string Sql)[] identifiers)
    {
        await using var command = SqlText.Command(Connection, SqlText.Fill(NamedSql.Read(script), identifiers), parameters);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The first column of the first row, or default when there is no row.</summary>
    public async Task<T?> ScalarAsync<T>(string script, object? parameters, CancellationToken cancellationToken)
    {
        await using var command = SqlText.Command(Connection, NamedSql.Read(script), parameters);
        return await command.ExecuteScalarAsync(cancellationToken) is T value ? value : default;
    }

    public async ValueTask DisposeAsync()
    {
        await Connection.DisposeAsync();
        await Database.DisposeAsync();
    }

    internal static async Task<RunSession> BeginAsync(NpgsqlDataSource database, RunLease held, CancellationToken cancellationToken)
    {
        var session = new RunSession(database, await database.OpenConnectionAsync(cancellationToken));
        await session.ExecuteAsync("runs/end_older_sessions.sql", new { run = held.RunId, lease = held.Lease }, cancellationToken);
        return session;
    }
}
