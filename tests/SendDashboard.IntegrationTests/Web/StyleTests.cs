using System.Net;
using AngleSharp;

namespace SendDashboard.IntegrationTests.Web;

public sealed class StyleTests : IAsyncDisposable
{
    private readonly WebHost host = new();

    [Fact]
    public async Task The_style_sheet_the_page_names_is_served_in_Production_from_a_build()
    {
        var css = await StyleSheetAsync();
        Assert.Contains(".govuk-summary-list", css, StringComparison.Ordinal);
        Assert.Contains(".app-strip", css, StringComparison.Ordinal);
    }

    /// <summary>Marks that only services on gov.uk domains may use (Design System, "Using GOV.UK Frontend without GOV.UK branding").</summary>
    [Theory]
    [InlineData("GDS Transport")]
    [InlineData("@font-face")]
    [InlineData("crown")]
    [InlineData("crest")]
    [InlineData("#1d70b8")]
    [InlineData("url(")]
    public async Task The_style_sheet_carries_none_of_GOV_UK_s_identity(string mark) =>
        Assert.DoesNotContain(mark, await StyleSheetAsync(), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task The_style_sheet_keeps_to_its_weight() =>
        Assert.InRange((await StyleSheetAsync()).Length, 20_000, 140_000);

    private async Task<string> StyleSheetAsync()
    {
        using var client = host.CreateClient();
        using var missing = await client.GetAsync("/nowhere", TestContext.Current.CancellationToken);
        var html = await missing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var page = await BrowsingContext.New().OpenAsync(answer => answer.Content(html), TestContext.Current.CancellationToken);
        var address = page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
