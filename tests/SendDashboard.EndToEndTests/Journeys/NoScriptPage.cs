using Microsoft.Playwright;
using SendDashboard.EndToEndTests.Support;

namespace SendDashboard.EndToEndTests.Journeys;

/// <summary>A reader whose browser runs no script, and what they do on a page.</summary>
internal sealed class NoScriptPage : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Uri _address;

    private NoScriptPage(IPage page, Uri address) => (Page, _address) = (page, address);

    public IPage Page { get; }

    public string Path => new Uri(Page.Url).PathAndQuery;

    public static async Task<NoScriptPage> OpenAsync(BrowserFixture browser, LoadedDemo demo, string address, string? person = null)
    {
        var page = new NoScriptPage(await demo.OpenAsync(browser, address, javaScript: false, person: person), demo.Local.Address);
        await page.GoAsync(address);
        return page;
    }

    public Task GoAsync(string address) => Page.GotoAsync(new Uri(_address, address).ToString());

    public Task FollowAsync(string link, bool exact = true) => Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = exact }).First.ClickAsync();

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public async Task<string> HeadingAsync() => await TextAsync("h1");

    public async Task<string> TextAsync(string selector) =>
        string.Join(' ', (await Page.Locator(selector).First.InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text of every row of the table whose caption says this.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync(string caption)
    {
        var rows = await Page.Locator("table", new() { Has = Page.Locator("caption", new() { HasText = caption }) }).First.Locator("tbody tr").AllInnerTextsAsync();
        return [.. rows.Select(row => string.Join(' ', row.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
    }

    /// <summary>Waits for the page that looks again by itself to show this.</summary>
    public Task AppearsAsync(string selector) => Page.Locator(selector).First.WaitForAsync(new() { Timeout = (float)Patience.TotalMilliseconds });

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
