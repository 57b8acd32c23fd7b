using Dapper;
using Npgsql;
using SendDashboard.Database;

namespace SendDashboard.Web.Access;

/// <summary>Begins and ends sessions, and says what was tried. What somebody typed is never kept.</summary>
internal sealed class Sessions(NpgsqlDataSource database)
{
    /// <summary>Begins a new session, whatever the browser held before, and gives the browser its token. False when the account is closed or locked.</summary>
    public async Task<bool> BeginAsync(long account, HttpContext context)
    {
        if (SessionCookie.Read(context.Request) is { } old)
        {
            await AskAsync<bool?>("end_session", new { token = old, session = (long?)null, why = "signed-out" });
        }

        var token = SessionCookie.NewToken();
        var begun = await AskAsync<long?>("begin_session", new { account, token, device = Device.Of(context.Request) });
        if (begun is not null)
        {
            SessionCookie.Write(context, token);
        }

        return begun is not null;
    }

    /// <summary>Ends this session, or another of the same person by its number.</summary>
    public async Task EndAsync(HttpContext context, long? session = null)
    {
        if (SessionCookie.Read(context.Request) is { } token)
        {
            await AskAsync<bool?>("end_session", new { token, session, why = session is null ? "signed-out" : "revoked" });
        }

        if (session is null)
        {
            SessionCookie.Forget(context);
        }
    }

    public async Task<IReadOnlyList<OpenSession>> ListAsync(HttpContext context)
    {
        await using var connection = await database.OpenConnectionAsync();
        return [.. await connection.QueryAsync<OpenSession>(NamedSql.Read("accounts/sessions.sql"), new { token = SessionCookie.Read(context.Request) })];
    }

    public async Task<IReadOnlyList<DemoPerson>> DemoPeopleAsync()
    {
        await using var connection = await database.OpenConnectionAsync();
        return [.. await connection.QueryAsync<DemoPerson>(NamedSql.Read("accounts/demo_people.sql"))];
    }

    public Task<bool> NobodyCanSignInAsync() => AskAsync<bool>("nobody", null);

    /// <summary>True the first time a code is used.</summary>
    public Task<bool> UseCodeAsync(long account, string code) => AskAsync<bool>("use_code", new { account, code });

    public Task NoteAsync(long? account, string what) => AskAsync<bool?>("note", new { account, what });

    private async Task<T> AskAsync<T>(string script, object? parameters)
    {
        await using var connection = await database.OpenConnectionAsync();
        return (await connection.ExecuteScalarAsync<T>(NamedSql.Read($"accounts/{script}.sql"), parameters))!;
    }
}
