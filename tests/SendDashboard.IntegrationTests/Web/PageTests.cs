using System.Net;
using AngleSharp.Dom;
using SendDashboard.Database.Access;
using SendDashboard.Web.Components.Layout;

namespace SendDashboard.IntegrationTests.Web;

/// <summary>What holds on every page.</summary>
public sealed class PageTests(Dashboard dashboard) : IClassFixture<Dashboard>
{
    public static TheoryData<string> Addresses() =>
    [
        "/", "/local-need", "/quality-and-outcomes", "/measures", "/measures?search=nothing+is+called+this",
        "/measures/ehc-20wk", "/measures/ehc-20wk?every=year", "/measures/ehc-20wk?area=E06000042", "/measures/ehc-20wk?breakdown=ethnicity&compare=england&from=2024-01&to=2025-01",
        "/measures/need-mix-ehc", "/measures/cin-disab", "/measures/ar-held", "/measures/ehc-plans", "/measures/ehc-open-20wk",
        "/data/imports", "/data/imports?agency=health&result=rejected", "/data/imports/1", "/data/imports/2", "/data/imports/3", "/data/imports/4",
        "/data/imports/1/problems", "/data/imports/1/problems/DATE-01", "/data/imports/1/problems/ID-02", "/data/imports/1/fix", "/data/imports/1/let-in", "/data/imports/1/compare", "/data/imports/1/compare?with=4", "/data/imports/1/lineage", "/data/imports/2/lineage", "/data/imports/4/lineage", "/data/imports/1/queries", "/data/imports/1/queries/ID-02", "/data/imports/1/queries/ID-02?problem=months", "/data/imports/new", "/data/sources", "/data/sources/education/sen2", "/data/rules", "/data/rules?effect=query&search=nothing+says+this", "/data/rules/DATE-01", "/data/rules/SUM-01",
        "/governance", "/governance/agreements", "/governance/agreements/t1", "/governance/agreements/t2-education-sen2", "/governance/coverage", "/governance/coverage?show=gaps",
        "/governance/who-sees-what", "/governance/who-sees-what?role=analyst&with=steward", "/governance/access-log", "/governance/access-log?done=refused",
        "/accessibility", "/privacy", "/cookies",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Has_one_heading_a_title_of_the_pattern_and_its_sensitivity_in_words(string address)
    {
        var page = await dashboard.PageAsync(address);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.EndsWith(" – SEND dashboard", page.Title, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelector(".app-strip__level")!.TextContent, (string[])["Public", "Partners only", "Restricted: small groups", "Restricted: personal data"]);
        Assert.Empty(page.QuerySelectorAll("script, [style], iframe, base"));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_table_has_a_caption_and_scoped_headings_in_a_region_of_its_own(string address)
    {
        foreach (var table in (await dashboard.PageAsync(address)).QuerySelectorAll("table"))
        {
            Assert.False(string.IsNullOrWhiteSpace(table.QuerySelector("caption")?.TextContent));
            Assert.All(table.QuerySelectorAll("th"), heading => Assert.True(heading.HasAttribute("scope")));
            var region = table.Closest("[role=region]")!;
            Assert.Equal("0", region.GetAttribute("tabindex"));
            Assert.False(string.IsNullOrWhiteSpace(region.GetAttribute("aria-label")));
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task No_cell_of_a_table_is_left_blank(string address) =>
        Assert.All(
            (await dashboard.PageAsync(address)).QuerySelectorAll("tbody tr"),
            row => Assert.All(row.Children, cell => Assert.False(string.IsNullOrWhiteSpace(cell.TextContent), row.TextContent)));

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Every_chart_is_described_at_both_sizes_and_followed_by_its_table(string address)
    {
        foreach (var figure in (await dashboard.PageAsync(address)).QuerySelectorAll("figure"))
        {
            var drawings = figure.QuerySelectorAll("svg[role=img]");
            Assert.Equal(2, drawings.Length);
            Assert.All(drawings, drawing => Assert.EndsWith("The table follows.", drawing.QuerySelector("desc")!.TextContent, StringComparison.Ordinal));
            Assert.All(drawings, drawing => Assert.False(string.IsNullOrWhiteSpace(drawing.QuerySelector("title")!.TextContent)));
            Assert.NotNull(Following(figure).FirstOrDefault(next => next.QuerySelector("table") is not null));
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Never_holds_a_hidden_number(string address) =>
        Assert.DoesNotContain(Dashboard.Canary, (await dashboard.TextAsync(address)).Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Names_every_id_once_and_labels_every_field(string address)
    {
        var page = await dashboard.PageAsync(address);
        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(one => one.Id).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.All(page.QuerySelectorAll("select, input:not([type=hidden])"), field => Assert.NotNull(page.QuerySelector($"label[for='{field.Id}']")));
    }

    [Fact]
    public async Task Every_link_of_the_frame_leads_to_a_page()
    {
        using var client = dashboard.Host.CreateClient();
        // The page of those who look after accounts is not for an analyst; its own tests follow it.
        foreach (var link in SiteMap.Navigation.Where(one => one.Needs != May.Users).Select(one => one.Link).Concat(SiteMap.Footer))
        {
            using var answer = await client.GetAsync(new Uri(link.Address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, link.Address);
        }
    }

    [Theory]
    [InlineData("/measures/no-such-measure")]
    [InlineData("/measures/no-such-measure/data.csv")]
    [InlineData("/data/imports/999")]
    [InlineData("/data/imports/1/problems/NO-99")]
    [InlineData("/data/imports/1/queries/DATE-01")]
    [InlineData("/data/rules/NO-99")]
    [InlineData("/data/sources/education/no-such-feed")]
    [InlineData("/data/templates/education/no-such-feed")]
    [InlineData("/data/imports/requests/999")]
    public async Task What_does_not_exist_is_not_found(string address)
    {
        using var client = dashboard.Host.CreateClient();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Page not found", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static IEnumerable<IElement> Following(IElement element)
    {
        for (var next = element.NextElementSibling; next is not null && next.TagName is not ("FIGURE" or "H2"); next = next.NextElementSibling)
        {
            yield return next;
        }
    }
}
