using Dapper;
using Npgsql;

namespace SendDashboard.Database.Connecting;

/// <summary>
/// Makes the login users that the worker's and web's connection strings name, and puts each in its group role
/// (sql/security makes the groups), so that <c>send migrate</c> alone prepares a server.
/// </summary>
public static class Logins
{
    public const string WorkerDefault = "send_worker_login";
    public const string WebDefault = "send_web_login";

    /// <summary>Idempotent. A login that exists keeps its password and gains only the membership.</summary>
    /// <exception cref="InvalidOperationException">A connection string names no user, both name the same one, or a new login has no password.</exception>
    public static async Task EnsureAsync(
        NpgsqlDataSource owner, string workerConnection, string webConnection, CancellationToken cancellationToken)
    {
        var worker = new NpgsqlConnectionStringBuilder(workerConnection);
        var web = new NpgsqlConnectionStringBuilder(webConnection);
        if (worker.Username == web.Username)
        {
            throw new InvalidOperationException(
                "SEND_DATABASE_WORKER and SEND_DATABASE_WEB name the same user. They must differ: the web's login has no right to the left side of the wall.");
        }

        await EnsureAsync(owner, worker, "send_worker", cancellationToken);
        await EnsureAsync(owner, web, "send_web", cancellationToken);
    }

    private static async Task EnsureAsync(
        NpgsqlDataSource owner, NpgsqlConnectionStringBuilder login, string group, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(login.Username))
        {
            throw new InvalidOperationException($"The connection string for the group {group} names no user.");
        }

        await using var connection = await owner.OpenConnectionAsync(cancellationToken);
        var exists = await connection.ExecuteScalarAsync<bool>(new CommandDefinition(
            NamedSql.Read("logins/exists.sql"), new { name = login.Username }, cancellationToken: cancellationToken));
        if (!exists)
        {
            await CreateAsync(connection, login, cancellationToken);
        }

        await connection.ExecuteAsync(new CommandDefinition(
            $"grant {Quote(group)} to {Quote(login.Username)}", cancellationToken: cancellationToken));
    }

    private static async Task CreateAsync(NpgsqlConnection connection, NpgsqlConnectionStringBuilder login, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(login.Password))
        {
            throw new InvalidOperationException($"The login {login.Username} does not exist and its connection string has no password to create it with.");
        }

        // The server is sent the SCRAM verifier, so that the password cannot appear in its statement log.
        var verifier = ScramVerifier.Of(login.Password);
        try
        {
            await connection.ExecuteAsync(new CommandDefinition(
                $"create role {Quote(login.Username!)} login password '{verifier}'", cancellationToken: cancellationToken));
        }
        catch (PostgresException taken) when (taken.SqlState is PostgresErrorCodes.DuplicateObject or PostgresErrorCodes.UniqueViolation)
        {
            // Roles belong to the whole server: a migration of another of its databases was quicker.
        }
    }

    private static string Quote(string identifier) => $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
