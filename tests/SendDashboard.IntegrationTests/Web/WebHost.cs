using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using SendDashboard.Web.Hosting;

namespace SendDashboard.IntegrationTests.Web;

/// <summary>Web in this process, as it is started in Production, with settings of the test's own.</summary>
public sealed class WebHost(params (string Name, string Value)[] settings) : WebApplicationFactory<Partnership>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }

        // There is no network here: a request says itself which address it comes from.
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter, CallerAddress>());
    }

    /// <summary>Whose session every client of this host has; nobody's when null.</summary>
    public string? SessionToken { get; set; }

    protected override void ConfigureClient(HttpClient client)
    {
        base.ConfigureClient(client);
        if (SessionToken is not null)
        {
            client.DefaultRequestHeaders.Add("Cookie", $"send-session={SessionToken}");
        }
    }

    /// <summary>The page at an address, read as a browser would.</summary>
    public async Task<IDocument> PageAsync(string address, CancellationToken cancellationToken)
    {
        using var client = CreateClient();
        var html = await client.GetStringAsync(new Uri(address, UriKind.Relative), cancellationToken);
        return await BrowsingContext.New().OpenAsync(answer => answer.Content(html), cancellationToken);
    }
}
