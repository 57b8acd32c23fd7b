using Dapper;
using SendDashboard.IntegrationTests.Fixtures;
using SendDashboard.IntegrationTests.Web;

namespace SendDashboard.IntegrationTests.Access;

/// <summary>Web over a migrated database, with accounts that have passwords, as people meet it.</summary>
public sealed class AccessArea(PostgresFixture postgres) : IAsyncLifetime
{
    public const string Password = "correct horse battery";
    private static int _people;

    public TestDatabase Database { get; } = new(postgres);

    public WebHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        Host = NewHost();
    }

    /// <summary>Another Web of the same area.</summary>
    public WebHost NewHost() => new(("SEND_DATABASE_WEB", Database.Connections.Web));

    public Browser NewBrowser() => new(Host);

    /// <summary>Somebody with a password, taken up by an invitation, and perhaps roles.</summary>
    public async Task<(long Account, string Email)> PersonAsync(params string[] roles)
    {
        var email = $"mail{Interlocked.Increment(ref _people)}.o'brien@example.invalid";
        var account = await AskAsync<long>("select security.add_account(@email, 'Pat O''Brien', 'education', @roles, array['X99000001'])", new { email, roles });
        using var browser = NewBrowser();
        var answer = await SetPasswordAsync(browser, await LinkAsync(account), Password);
        Assert.Equal("/sign-in", answer.Location);
        return (account, email);
    }

    /// <summary>A browser in which somebody new is signed in.</summary>
    public async Task<(Browser Browser, long Account, string Email)> SignedInAsync(params string[] roles)
    {
        var (account, email) = await PersonAsync(roles);
        var browser = NewBrowser();
        Assert.Equal("/", (await browser.SignInAsync(email, Password)).Location);
        return (browser, account, email);
    }

    public Task<string> LinkAsync(long account, string kind = "invitation") =>
        AskAsync<string>("select security.make_link(@account, @kind)", new { account, kind });

    public static Task<Answer> SetPasswordAsync(Browser browser, string token, string password) =>
        browser.SendAsync($"/set-password?token={token}", "set-password", ("form.password", password), ("form.again", password));

    /// <summary>Asks with the owner's login.</summary>
    public async Task<T> AskAsync<T>(string sql, object? parameters = null)
    {
        await using var connection = await Database.Owner.OpenConnectionAsync();
        return (await connection.ExecuteScalarAsync<T>(sql, parameters))!;
    }

    public Task<long> CountAsync(string what, long account) =>
        AskAsync<long>("select count(*) from audit.entry where account_id = @account and action = @what", new { what, account });

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Database.DisposeAsync();
    }
}
