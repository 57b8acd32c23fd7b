using System.Net;
using SendDashboard.EndToEndTests.Support;

namespace SendDashboard.EndToEndTests.EveryPage;

/// <summary>Every page that can be reached by links, read as a browser without scripts reads it.</summary>
[Collection(DemoCollection.Name)]
public sealed class SiteTests(LoadedDemo demo)
{
    [Fact]
    public async Task Every_link_leads_to_an_answer()
    {
        var pages = await demo.Site.PagesAsync();
        Found.Nothing(pages.Where(page => page.Status != HttpStatusCode.OK).Select(page => page.ToString()));
        Assert.True(pages.Count > 100, $"Only {pages.Count} addresses were reached.");
    }

    [Fact]
    public async Task Every_kind_of_page_that_can_be_reached_is_among_those_a_browser_looks_at()
    {
        var looked = PageKinds.All.Select(kind => SiteCrawl.Template(demo.Resolve(kind.Data)).Split('?')[0]).ToHashSet(StringComparer.Ordinal);
        var reached = (await demo.Site.PagesAsync()).Where(page => page.Document is not null).Select(page => page.Template.Split('?')[0]).ToHashSet(StringComparer.Ordinal);
        Found.Nothing(reached.Except(looked));
    }

    [Fact]
    public async Task Every_page_has_one_main_heading_no_level_left_out_and_a_title_ending_in_the_dashboards_name()
    {
        foreach (var page in (await demo.Site.PagesAsync()).Where(page => page.Document is not null))
        {
            Assert.True(page.Document!.QuerySelectorAll("h1").Length == 1, page.Address);
            Assert.True(page.Document.Title!.EndsWith(" – SEND dashboard", StringComparison.Ordinal), page.Address);
            var levels = page.Document.QuerySelectorAll("main h1, main h2, main h3, main h4").Select(heading => heading.TagName[1] - '0').ToList();
            Assert.True(levels.Zip(levels.Skip(1)).All(pair => pair.Second <= pair.First + 1), $"{page.Address}: {string.Join(' ', levels)}");
        }
    }

    [Fact]
    public async Task Different_pages_have_different_titles()
    {
        // Filters change what a page shows, not which page it is.
        var same = (await demo.Site.PagesAsync()).Where(page => page.Document is not null)
            .GroupBy(page => page.Document!.Title, StringComparer.Ordinal)
            .Where(titled => titled.Select(page => page.Address.Split('?')[0]).Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(titled => $"{titled.Key}: {string.Join(' ', titled.Take(3).Select(page => page.Address))}");
        Found.Nothing(same);
    }

    [Fact]
    public async Task No_page_holds_a_script_or_names_anything_of_a_third_party()
    {
        foreach (var page in (await demo.Site.PagesAsync()).Where(page => page.Document is not null))
        {
            var document = page.Document!;
            Assert.Empty(document.QuerySelectorAll("script, iframe, [style], [onclick]"));
            var fetched = document.QuerySelectorAll("[src], link[href]").Select(one => one.GetAttribute("src") ?? one.GetAttribute("href")!);
            Assert.All(fetched, source => Assert.StartsWith("/", source, StringComparison.Ordinal));
        }
    }
}
