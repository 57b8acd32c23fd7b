using SendDashboard.IntegrationTests.Fixtures;
using SendDashboard.IntegrationTests.Web;

namespace SendDashboard.IntegrationTests.Access;

/// <summary>What a proxy says of a request is believed only where one is said to stand.</summary>
public sealed class ProxyTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Theory]
    [InlineData("127.0.0.1", "__Host-send-session", "secure")]
    [InlineData("10.0.0.5", "send-session", "")]
    public async Task Cookies_are_secure_and_browsers_are_told_to_stay_so_where_the_proxy_speaks_https(string setting, string cookie, string mark)
    {
        await using var host = new WebHost(("SEND_DATABASE_WEB", database.Connections.Web), ("SEND_PROXY", setting));
        using var client = host.CreateClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        client.DefaultRequestHeaders.Add(CallerAddress.Header, "127.0.0.1");

        var cookies = await client.GetStringAsync(new Uri("/cookies", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains($">{cookie}<", cookies, StringComparison.Ordinal);

        using var answer = await client.GetAsync(new Uri("/sign-in", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(mark.Length > 0, answer.Headers.Contains("Strict-Transport-Security"));
        var form = Assert.Single(answer.Headers.GetValues("Set-Cookie"), one => one.StartsWith("send-form=", StringComparison.Ordinal));
        Assert.Equal(mark.Length > 0, form.Contains("; secure", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("httponly", form, StringComparison.OrdinalIgnoreCase);
    }
}
