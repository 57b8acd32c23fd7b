using System.Net;
using AngleSharp;
using Microsoft.Extensions.Configuration;
using SendDashboard.Web.Hosting;

namespace SendDashboard.IntegrationTests.Web;

public sealed class HostTests : IAsyncDisposable
{
    private readonly WebHost host = new();

    [Fact]
    public async Task Answers_health_without_a_database()
    {
        using var client = host.CreateClient();
        using var answer = await client.GetAsync("/health", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/nowhere")]
    public async Task Every_answer_forbids_scripts_frames_and_third_parties(string address)
    {
        using var client = host.CreateClient();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; style-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.DoesNotContain(answer.Headers, header => header.Key == "Server");
    }

    [Fact]
    public async Task An_unknown_address_gets_the_page_that_says_so()
    {
        using var client = host.CreateClient();
        using var answer = await client.GetAsync("/nowhere", TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var page = await BrowsingContext.New().OpenAsync(response => response.Content(html), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("Page not found", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal("Page not found – SEND dashboard", page.Title);
        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("www.example.org")]
    [InlineData("192.0.2.7:5080")]
    public async Task Refuses_a_request_that_names_another_host(string name)
    {
        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health") { Headers = { Host = name } };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData(null, "http://127.0.0.1:5080")]
    [InlineData("http://localhost:5080/", "http://localhost:5080")]
    [InlineData("http://[::1]:7000", "http://[::1]:7000")]
    public void Binds_to_an_address_of_this_machine(string? setting, string expected) =>
        Assert.Equal((expected, null), ListenAddress.Of(Settings(("SEND_URL", setting))));

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://dashboard.example.org")]
    [InlineData("http://127.0.0.1.example.org")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("5080")]
    public void Refuses_to_bind_where_other_machines_can_reach_it_until_it_is_said_by_what_name(string setting)
    {
        var (address, refusal) = ListenAddress.Of(Settings(("SEND_URL", setting)));
        Assert.Null(address);
        Assert.StartsWith("SEND_URL", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://0.0.0.0:5443", null, true)]
    [InlineData("http://0.0.0.0:5080", null, false)]
    [InlineData("http://0.0.0.0:5080", "10.0.0.5", true)]
    public void Beyond_this_machine_passwords_never_cross_a_network_in_the_clear(string url, string? proxy, bool taken)
    {
        var (address, refusal) = ListenAddress.Of(Settings(("SEND_URL", url), ("SEND_HOSTS", "send.example.org"), ("SEND_PROXY", proxy)));
        Assert.Equal(taken, address is not null);
        Assert.Equal(!taken, refusal?.Contains("in the clear", StringComparison.Ordinal) == true);
    }

    private static Microsoft.Extensions.Configuration.IConfiguration Settings(params (string Name, string? Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.ToDictionary(one => one.Name, one => one.Value)).Build();

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
