using Microsoft.Playwright;
using SendDashboard.EndToEndTests.Support;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace SendDashboard.EndToEndTests.Support;

/// <summary>One real browser for the whole run; each test opens a context of its own (<see cref="OpenAsync"/>).</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = await BrowserSearch.FindAsync(_playwright),
            // Nothing but our pages is to be asked for, and the log is to hold nothing but our faults.
            Args = ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A fresh page: no cookies, British English, London time. Dispose its context.</summary>
    /// <param name="width">1280 for a desk, 320 for the narrowest the pages must fit (WCAG 2.2, 1.4.10 reflow).</param>
    /// <param name="javaScript">False shows what a reader without scripts gets.</param>
    public async Task<IPage> OpenAsync(int width = 1280, bool javaScript = true)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = javaScript,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
        });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
