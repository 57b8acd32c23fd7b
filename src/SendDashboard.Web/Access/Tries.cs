using Dapper;
using Npgsql;
using SendDashboard.Database;

namespace SendDashboard.Web.Access;

/// <summary>
/// Counts tries at a password or code. A try is counted before it is looked at, and in the database: however many come at once and
/// whichever Web they come to, five are looked at, and then the account is locked for a quarter of an hour.
/// </summary>
internal sealed class Tries(NpgsqlDataSource database)
{
    /// <summary>False when the account is locked: the try must not count, whatever it is.</summary>
    public Task<bool> BeginAsync(long account) => AskAsync("begin_try", account);

    public Task FailAsync(long account) => AskAsync("fail_try", account);

    /// <summary>The try was right; wrong ones before it still count until the person is in.</summary>
    public Task PassAsync(long account) => AskAsync("pass_try", account);

    /// <summary>Ends a lock.</summary>
    public Task ForgetAsync(long account) => AskAsync("forget_failures", account);

    private async Task<bool> AskAsync(string script, long account)
    {
        await using var connection = await database.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<bool>(NamedSql.Read($"accounts/{script}.sql"), new { account });
    }
}
