using Dapper;
using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Worker;

/// <summary>The first people, added by whoever runs the server.</summary>
public sealed class UserCommandTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private readonly ThrowAwayFolder _folder = new();

    [Fact]
    public async Task Add_gives_an_account_its_roles_and_a_link()
    {
        var (code, output) = await SendAsync("user", "add", "ana@example.org", "--name", "Ana Example", "--organisation", "partnership", "--role", "administrator, ig-lead", "--area", "X99000001");

        Assert.True(code == 0, output);
        var token = output.Trim().Split("/set-password?token=")[1];
        Assert.Equal("administrator,ig-lead", await AskAsync<string>(
            "select string_agg(h.role, ',' order by h.role) from security.account_role h join security.account a using (account_id) where a.email = 'ana@example.org'"));
        Assert.NotNull(await AskAsync<long?>("select security.link_account(@token)", token));
        Assert.Equal("on the command line, as administrator, ig-lead", await AskAsync<string>("select object from audit.entry where action = 'account-added'"));

        Assert.Equal(4, (await SendAsync("user", "add", "ANA@example.org", "--name", "Ana Again", "--organisation", "partnership")).Code);
        (code, output) = await SendAsync("user", "link", "Ana@Example.org");
        Assert.True(code == 0, output);
        Assert.Null(await AskAsync<long?>("select security.link_account(@token)", token));
        Assert.NotNull(await AskAsync<long?>("select security.link_account(@token)", output.Trim().Split("/set-password?token=")[1]));
        Assert.Equal(2, await AskAsync<long>("select count(*) from audit.entry where action = 'link-made'"));
    }

    [Theory]
    [InlineData("There is no such role", "user", "add", "b@example.org", "--name", "B", "--organisation", "partnership", "--role", "king")]
    [InlineData("There is no such organisation", "user", "add", "b@example.org", "--name", "B", "--organisation", "nowhere")]
    [InlineData("EMAIL is the work address", "user", "add", "b", "--name", "B", "--organisation", "partnership")]
    [InlineData("EMAIL is missing", "user", "add", "--name", "B")]
    [InlineData("--name is missing", "user", "add", "b@example.org", "--organisation", "partnership")]
    [InlineData("There is no option --password", "user", "add", "b@example.org", "--password", "x")]
    [InlineData("Say what to do", "user", "remove", "b@example.org")]
    public async Task What_cannot_be_done_is_named_and_nothing_is_kept(string words, params string[] arguments)
    {
        var (code, output) = await SendAsync(arguments);
        Assert.Equal(4, code);
        Assert.Contains(words, output, StringComparison.Ordinal);
        Assert.Equal(0, await AskAsync<long>("select count(*) from security.account where email like 'b%'"));
    }

    [Fact]
    public async Task A_link_for_nobody_is_refused()
    {
        var (code, output) = await SendAsync("user", "link", "nobody@example.org");
        Assert.Equal((3, "There is no open account of nobody@example.org."), (code, output.Trim()));
    }

    public void Dispose() => _folder.Dispose();

    private async Task<(int Code, string Output)> SendAsync(params string[] arguments)
    {
        using var send = LiveWorker.Start(database, _folder.Path, arguments);
        return await send.EndAsync(TestContext.Current.CancellationToken);
    }

    private async Task<T?> AskAsync<T>(string sql, string? token = null)
    {
        await using var connection = await database.Owner.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<T>(sql, new { token });
    }
}
