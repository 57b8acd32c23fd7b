using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dapper;
using Microsoft.AspNetCore.Mvc.Testing;
using SendDashboard.IntegrationTests.Fixtures;
using SendDashboard.IntegrationTests.Web;
using SendDashboard.IntegrationTests.Worker;

namespace SendDashboard.IntegrationTests.Desk;

/// <summary>A whole area at work: the real worker in a process of its own, and Web over the same database.</summary>
public sealed partial class LiveArea(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(120);
    private readonly ThrowAwayFolder _folder = new();
    private LiveWorker? _worker;
    private int _files;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public TestDatabase Database { get; } = new(postgres);

    public WebHost Host { get; private set; } = null!;

    public string Folder => Directory.CreateDirectory(Path.Combine(_folder.Path, $"file{Interlocked.Increment(ref _files)}")).FullName;

    public string Inbox(string agency) => Directory.CreateDirectory(Path.Combine(_folder.Path, "inbox", agency)).FullName;

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        Directory.CreateDirectory(Path.Combine(_folder.Path, "spool"));
        _worker = LiveWorker.Start(Database, _folder.Path, "run");
        Host = new WebHost(("SEND_DATABASE_WEB", Database.Connections.Web), ("SEND_SPOOL", Path.Combine(_folder.Path, "spool")));
        await UntilAsync("select exists (select from catalogue.agreement)");
    }

    public Task<TestPerson> SignInAsync(string organisation, params string[] roles) => TestPerson.SignInAsync(Database.Owner, organisation, roles);

    /// <summary>Has a file loaded to its end by the worker.</summary>
    public async Task<(long Run, long Delivery)> LoadAsync(string agency, string path)
    {
        var run = await AskAsync<long>(
            "insert into ops.run (agency, file_name, spool_path) values (@agency, @name, @path) returning run_id", new { agency, name = Path.GetFileName(path), path });
        await UntilAsync($"select ended_at is not null from ops.run where run_id = {run}");
        return (run, await AskAsync<long>("select coalesce(delivery_id, 0) from ops.run where run_id = @run", new { run }));
    }

    /// <summary>What the loads came to, as "state, in file, loaded, not loaded, already held".</summary>
    public Task<string> SumAsync(long delivery) => AskAsync<string>(
        "select concat_ws(' ', state, rows_in_file, rows_loaded, rows_not_loaded, rows_already_held) from ops.delivery where delivery_id = @delivery", new { delivery });

    public async Task<T> AskAsync<T>(string sql, object? parameters = null)
    {
        await using var connection = await Database.Owner.OpenConnectionAsync(Cancel);
        return (await connection.ExecuteScalarAsync<T>(sql, parameters))!;
    }

    public async Task<string[]> ListAsync(string sql, object? parameters = null)
    {
        await using var connection = await Database.Owner.OpenConnectionAsync(Cancel);
        return [.. await connection.QueryAsync<string>(sql, parameters)];
    }

    public async Task UntilAsync(string question)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(LongEnough);
        while (!await AskAsync<bool>(question))
        {
            await Task.Delay(100, patience.Token);
        }
    }

    public HttpClient ClientOf(TestPerson person)
    {
        var client = Host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("Cookie", $"send-session={person.Token}");
        return client;
    }

    public async Task<(System.Net.HttpStatusCode Status, string Html)> GetAsync(TestPerson person, string address)
    {
        using var client = ClientOf(person);
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    public async Task<IDocument> PageAsync(TestPerson person, string address)
    {
        var (status, html) = await GetAsync(person, address);
        Assert.True(status == System.Net.HttpStatusCode.OK, $"{address}: {status}");
        return await BrowsingContext.New().OpenAsync(answer => answer.Content(html), Cancel);
    }

    /// <summary>Fills in a form of a page and sends it to where it goes, as a browser without scripts does.</summary>
    public async Task<HttpResponseMessage> SendAsync(TestPerson person, string page, string action, params (string Name, string Value)[] fields)
    {
        using var client = ClientOf(person);
        var html = await client.GetStringAsync(new Uri(page, UriKind.Relative), Cancel);
        var form = await BrowsingContext.New().OpenAsync(answer => answer.Content(html), Cancel);
        var hidden = form.QuerySelectorAll($"form[action='{action}'] input[type=hidden]").Cast<IHtmlInputElement>().Select(input => (Name: input.Name!, input.Value)).ToList();
        if (hidden.Count == 0)
        {
            // Somebody who has no such form sends one all the same, with a token of their own.
            hidden.Add(("__RequestVerificationToken", Token().Match(await client.GetStringAsync("/account", Cancel)).Groups[1].Value));
        }

        using var content = new FormUrlEncodedContent(hidden.Where(one => fields.All(field => field.Name != one.Name)).Concat(fields).Select(one => KeyValuePair.Create(one.Name, one.Value)));
        return await client.PostAsync(new Uri(action, UriKind.Relative), content, Cancel);
    }

    /// <summary>The main part of a page as words with single spaces.</summary>
    public static string Text(IDocument page) => string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The rows of every table of a page, their cells as words with strokes between them.</summary>
    public static IReadOnlyList<string> Rows(IDocument page) =>
        [.. page.QuerySelectorAll("main tbody tr").Select(row => string.Join(" | ", row.Children.Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))))];

    public async ValueTask DisposeAsync()
    {
        if (_worker is not null)
        {
            await _worker.KillAsync();
            _worker.Dispose();
        }

        await Host.DisposeAsync();
        await Database.DisposeAsync();
        _folder.Dispose();
    }

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
