using Dapper;
using Microsoft.AspNetCore.Identity;
using Npgsql;
using SendDashboard.Database;

namespace SendDashboard.Web.Access;

/// <summary>The token of a link that lets somebody set a password. It is random and kept as its hash in the database, which makes it, and it works once.</summary>
internal sealed class LinkTokens(NpgsqlDataSource database) : IUserTwoFactorTokenProvider<Account>
{
    public const string Name = "links";

    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) =>
        throw new NotSupportedException("Links are made on the page of a person, or on the command line.");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user) =>
        await AccountOfAsync(token) == user.AccountId;

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) => Task.FromResult(false);

    /// <summary>Account of a link that still works.</summary>
    public Task<long?> AccountOfAsync(string token) => AskAsync<long?>("link_account", new { token });

    public Task UseAsync(string token) => AskAsync<bool?>("use_link", new { token });

    private async Task<T?> AskAsync<T>(string script, object parameters)
    {
        await using var connection = await database.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<T>(NamedSql.Read($"accounts/{script}.sql"), parameters);
    }
}
