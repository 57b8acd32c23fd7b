using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.Playwright;
using SendDashboard.Local.Demo;

namespace SendDashboard.EndToEndTests.Support;

/// <summary>The running Local once the worker has loaded every file of the demo area; what was to be seen meanwhile is kept.</summary>
public sealed partial class LoadedDemo(RunningLocal local) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = local.Address };
    private readonly Dictionary<string, long> _runs = new(StringComparer.Ordinal);

    public RunningLocal Local => local;

    public AreaDatabase Database { get; private set; } = null!;

    /// <summary>The answer sheet of the generator.</summary>
    public DemoTruth Truth { get; private set; } = null!;

    /// <summary>The overview and the page of a load as they were while files were being loaded.</summary>
    public IReadOnlyDictionary<string, string> SeenLoading { get; private set; } = new Dictionary<string, string>();

    internal DemoPeople People { get; private set; } = null!;

    /// <summary>Every page that can be reached, read once.</summary>
    internal SiteCrawl Site { get; private set; } = null!;

    public string Inbox => Path.Combine(local.Home, "inbox");

    public async ValueTask InitializeAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        Database = await AreaDatabase.OfAsync(local.Home, patience.Token);
        People = new DemoPeople(local.Address, AgencyOfAsync);
        try
        {
            await WaitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"The demo area was not loaded after {Patience.TotalMinutes} minutes: {await StandAsync()}");
        }

        Site = new SiteCrawl(this);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (Database is not null)
        {
            await Database.DisposeAsync();
        }
    }

    /// <summary>What the server answers to the person who reads such pages, or to another.</summary>
    public Task<HttpResponseMessage> GetAsync(string address, string? person = null) => GetAsync(address, person, TestContext.Current.CancellationToken);

    /// <summary>What the server sends for an address, whatever its status.</summary>
    public async Task<string> TextAsync(string address, string? person = null)
    {
        using var answer = await GetAsync(address, person);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A browser in which the person who reads such pages, or another, is signed in; it has not gone there yet.</summary>
    internal async Task<IPage> OpenAsync(BrowserFixture browser, string address, int width = 1280, bool javaScript = true, string? person = null)
    {
        var page = await browser.OpenAsync(width, javaScript);
        var session = await People.SessionAsync(person ?? await People.ReaderOfAsync(address));
        await page.Context.AddCookiesAsync([new() { Name = SignInForm.CookieName, Value = session, Url = local.Address.ToString() }]);
        return page;
    }

    /// <summary>The CSV of a measure, asked for with a reason as the page wants it.</summary>
    public async Task<string> DownloadAsync(string slug, string person = DemoPeople.IgLead)
    {
        var session = await People.SessionAsync(person);
        using var answer = await SignInForm.SendAsync(
            local.Address, session, $"/measures/{slug}/download", $"/measures/{slug}/data.csv", ("reason", "to look for what is hidden"));
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async Task<IDocument> PageAsync(string address) => await ReadAsync(await TextAsync(address));

    public static Task<IDocument> ReadAsync(string html) =>
        BrowsingContext.New().OpenAsync(answer => answer.Content(html), TestContext.Current.CancellationToken);

    /// <summary>Puts the number of a file's run in place of its name in braces: <c>/data/imports/{children-in-need-2026.csv}</c>.</summary>
    public string Resolve(string address) =>
        FileInBraces().Replace(address, file => _runs[file.Groups[1].Value].ToString(CultureInfo.InvariantCulture));

    private async Task<HttpResponseMessage> GetAsync(string address, string? person, CancellationToken token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Add("Cookie", $"{SignInForm.CookieName}={await People.SessionAsync(person ?? await People.ReaderOfAsync(address))}");
        return await _client.SendAsync(request, token);
    }

    private async Task<string?> AgencyOfAsync(long run) => (await AreaDatabase.RowsAsync<string>(
        Database.Owner, "select agency from ops.run where run_id = @run", new { run }, CancellationToken.None)).SingleOrDefault();

    private async Task WaitAsync(CancellationToken token)
    {
        var seen = new Dictionary<string, string>();
        while (!File.Exists(Path.Combine(local.Home, "demo-area.json")) || !await IsOverAsync(token))
        {
            await LookAsync(seen, token);
            await Task.Delay(Pause, token);
        }

        (SeenLoading, Truth) = (seen, await DemoTruth.ReadAsync(Inbox, token));
        foreach (var (file, run) in await RunsAsync("true", token))
        {
            _runs[file] = run;
        }
    }

    /// <summary>Every file has left the inbox and every run has ended.</summary>
    private async Task<bool> IsOverAsync(CancellationToken token)
    {
        var files = (await DemoTruth.ReadAsync(Inbox, token)).Files.Select(file => file.File).Distinct(StringComparer.Ordinal).Count();
        return (await RunsAsync("true", token)).Count >= files && (await RunsAsync("state in ('queued', 'running')", token)).Count == 0;
    }

    private async Task LookAsync(Dictionary<string, string> seen, CancellationToken token)
    {
        if (seen.Count < 2 && (await RunsAsync("state = 'running'", token)) is [var (_, run), ..])
        {
            await KeepAsync(seen, "load", $"/data/imports/{run}", "app-progress", token);
            await KeepAsync(seen, "overview", "/", "being loaded", token);
        }
    }

    private async Task KeepAsync(Dictionary<string, string> seen, string name, string address, string mark, CancellationToken token)
    {
        using var answer = await GetAsync(address, null, token);
        var html = await answer.Content.ReadAsStringAsync(token);
        if (html.Contains(mark, StringComparison.Ordinal))
        {
            seen[name] = html;
        }
    }

    private Task<IReadOnlyList<(string File, long Run)>> RunsAsync(string which, CancellationToken token) =>
        AreaDatabase.RowsAsync<(string, long)>(Database.Owner, $"select file_name, run_id from ops.run where {which} order by run_id", null, token);

    private async Task<string> StandAsync() => string.Join(", ", await AreaDatabase.RowsAsync<string>(
        Database.Owner, "select count(*) || ' ' || state from ops.run group by state", null, CancellationToken.None)) + "\n" + local.Printed;

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex FileInBraces();
}
