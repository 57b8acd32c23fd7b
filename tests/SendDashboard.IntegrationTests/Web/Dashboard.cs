using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.Testing;
using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Web;

/// <summary>Web over a database that holds what dashboard.sql says, or nothing at all; read with Web's own login, by an analyst of education who is the IG lead too.</summary>
public class Dashboard(PostgresFixture postgres) : IAsyncLifetime
{
    /// <summary>Stands in measure.value under hidden cells: no page, chart or file may ever hold it.</summary>
    public const string Canary = "987654";

    private readonly ThrowAwayFolder folder = new();

    public TestDatabase Database { get; } = new(postgres);

    public WebHost Host { get; private set; } = null!;

    public string Spool => Path.Combine(folder.Path, "spool");

    /// <summary>Leaves the database as the migrator made it.</summary>
    protected virtual bool Empty => false;

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        if (!Empty)
        {
            var sql = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Web", "dashboard.sql"), CancellationToken.None);
            await using var command = Database.Owner.CreateCommand(sql);
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }

        Host = new WebHost(("SEND_DATABASE_WEB", Database.Connections.Web), ("SEND_SPOOL", Spool));
        await SignInAsync("education", "ig-lead", "analyst");
    }

    /// <summary>From here on, everything is asked by somebody else.</summary>
    public async Task SignInAsync(string organisation, params string[] roles) =>
        Host.SessionToken = (await TestPerson.SignInAsync(Database.Owner, organisation, roles)).Token;

    public Task<IDocument> PageAsync(string address) => Host.PageAsync(address, TestContext.Current.CancellationToken);

    public async Task<string> TextAsync(string address)
    {
        using var client = Host.CreateClient();
        return await client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
    }

    /// <summary>Fills in the form of a page and sends it to where it goes, as a browser without scripts does; answers that redirect are not followed.</summary>
    public async Task<HttpResponseMessage> SendFormAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        using var client = Host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var html = await client.GetStringAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
        var form = await BrowsingContext.New().OpenAsync(answer => answer.Content(html), TestContext.Current.CancellationToken);
        var hidden = form.QuerySelectorAll($"form[action='{action}'] input[type=hidden]").Cast<IHtmlInputElement>().Select(input => (Name: input.Name!, input.Value));
        using var content = new FormUrlEncodedContent(hidden.Where(one => fields.All(field => field.Name != one.Name)).Concat(fields).Select(one => KeyValuePair.Create(one.Name, one.Value)));
        return await client.PostAsync(new Uri(action, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Database.DisposeAsync();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
