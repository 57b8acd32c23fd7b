using Dapper;
using Npgsql;

namespace SendDashboard.IntegrationTests.Fixtures;

/// <summary>Somebody made up who is signed in: an account and an open session, put in by the owner as the command line would.</summary>
public sealed record TestPerson(long AccountId, string Token)
{
    public const string Home = "X99000001";
    private static int _people;

    public static async Task<TestPerson> SignInAsync(NpgsqlDataSource owner, string organisation, string[] roles, string[]? areas = null)
    {
        var number = Interlocked.Increment(ref _people);
        var token = $"{Guid.NewGuid():N}{Guid.NewGuid():N}";
        await using var connection = await owner.OpenConnectionAsync();
        var account = await connection.ExecuteScalarAsync<long>(
            "select security.add_account(@email, @name, @organisation, @roles, @areas)",
            new { email = $"person{number}@example.invalid", name = $"Person {number}", organisation, roles, areas = areas ?? [Home] });
        await connection.ExecuteAsync("select security.begin_session(@account, @token, 'a test')", new { account, token });
        return new(account, token);
    }

    /// <summary>Reads with the web's own login, in a request of this person.</summary>
    public async Task<IReadOnlyList<T>> ReadAsync<T>(NpgsqlDataSource web, string sql, object? parameters = null)
    {
        await using var connection = await web.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync("select security.begin_request(@Token, 'to test')", new { Token });
        return [.. await connection.QueryAsync<T>(sql, parameters)];
    }

    /// <summary>The same, and what it changes is kept.</summary>
    public async Task<IReadOnlyList<T>> AskAsync<T>(NpgsqlDataSource web, string sql, object? parameters = null)
    {
        await using var connection = await web.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync("select security.begin_request(@Token, 'to test')", new { Token });
        IReadOnlyList<T> rows = [.. await connection.QueryAsync<T>(sql, parameters)];
        await transaction.CommitAsync();
        return rows;
    }
}
