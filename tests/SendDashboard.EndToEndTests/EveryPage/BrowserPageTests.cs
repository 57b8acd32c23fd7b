using Microsoft.Playwright;
using SendDashboard.EndToEndTests.Support;

namespace SendDashboard.EndToEndTests.EveryPage;

/// <summary>What only a browser can tell of a page, for one page of every kind.</summary>
[Collection(DemoCollection.Name)]
public sealed class BrowserPageTests(LoadedDemo demo, BrowserFixture browser)
{
    private const int Desk = 1280;
    private const int Phone = 320;

    public static TheoryData<string> Kinds => PageKinds.All;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_automatic_accessibility_check_finds_nothing_on_a_desk_or_a_phone(string address) =>
        Found.Nothing(await ViolationsAsync(demo.Resolve(address)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Fits_a_phone_without_scrolling_sideways_and_asks_for_and_complains_of_nothing_it_should_not(string address)
    {
        var page = await demo.OpenAsync(browser, demo.Resolve(address), Phone);
        await using var context = page.Context;
        var watch = await PageWatch.OfAsync(page);

        var answer = await page.GotoAsync(demo.Local.At(demo.Resolve(address)));

        Found.Nothing(await TooWideAsync(page));
        Assert.All(watch.Asked, asked => Assert.StartsWith(demo.Local.Address.ToString(), asked, StringComparison.Ordinal));
        Assert.DoesNotContain(watch.Asked, asked => asked.Contains(".js", StringComparison.Ordinal));
        Assert.InRange(watch.Asked.Count, 1, 6);
        // A browser notes every page not found in its console.
        Found.Nothing((await watch.ComplaintsAsync()).Where(complaint => answer!.Ok || !complaint.Contains("404", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_automatic_accessibility_check_finds_nothing_on_the_pages_that_can_be_reached()
    {
        var found = new List<string>();
        foreach (var page in Slow.SelectionOf((await demo.Site.PagesAsync()).Where(page => page.Document is not null)))
        {
            found.AddRange((await ViolationsAsync(page.Address)).Select(violation => $"{page.Address}: {violation}"));
        }

        Found.Nothing(found);
    }

    [Fact]
    public async Task The_skip_link_is_first_and_everything_that_can_be_used_is_reached_by_Tab_and_shows_it()
    {
        var page = await demo.OpenAsync(browser, "/measures/ehc-20wk");
        await using var context = page.Context;
        await page.GotoAsync(demo.Local.At("/measures/ehc-20wk"));
        var usable = await page.Locator(":is(a[href], button, select, input:not([type=hidden]), summary, [tabindex='0']):visible").CountAsync();

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to main content", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        var reached = 1;
        for (; reached < usable; reached++)
        {
            await page.Keyboard.PressAsync("Tab");
            var seen = await page.EvaluateAsync<bool>(
                "(() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle !== 'none' || s.boxShadow !== 'none' || s.backgroundColor === 'rgb(255, 221, 0)'; })()");
            Assert.True(seen, await page.EvaluateAsync<string>("document.activeElement.outerHTML"));
        }

        Assert.Equal(usable, reached);
        Assert.NotEqual("BODY", await page.EvaluateAsync<string>("document.activeElement.tagName"));
    }

    /// <summary>What reaches beyond the right edge, unless it lies in a region that scrolls in itself; nothing when the page does not scroll.</summary>
    private static Task<string[]> TooWideAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        (() => { const root = document.documentElement; return root.scrollWidth <= root.clientWidth ? [] : ['the page is ' + root.scrollWidth + ' wide',
            ...[...document.querySelectorAll('body *')].filter(one => !one.closest('.app-table-region') && one.getBoundingClientRect().right > root.clientWidth + 1)
                .map(one => one.outerHTML.slice(0, 120))]; })()
        """);

    private async Task<IReadOnlyList<string>> ViolationsAsync(string address)
    {
        var page = await demo.OpenAsync(browser, address, Desk);
        await using var context = page.Context;
        await page.GotoAsync(demo.Local.At(address));
        var onDesk = await Axe.ViolationsAsync(page);
        await page.SetViewportSizeAsync(Phone, 900);
        return [.. onDesk.Select(found => $"1280: {found}"), .. (await Axe.ViolationsAsync(page)).Select(found => $"320: {found}")];
    }
}
