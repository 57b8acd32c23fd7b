namespace SendDashboard.IntegrationTests.Web;

/// <summary>A database with the schema and nothing in it.</summary>
public sealed class FirstDayTests(EmptyDashboard dashboard) : IClassFixture<EmptyDashboard>
{
    [Fact]
    public async Task The_overview_is_a_list_of_first_steps()
    {
        var page = await dashboard.PageAsync("/");
        Assert.Contains("First steps", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, page.QuerySelectorAll(".govuk-task-list__item").Length);
    }

    [Theory]
    [InlineData("/local-need", "waits for")]
    [InlineData("/quality-and-outcomes", "waits for")]
    [InlineData("/measures", "Waits for")]
    [InlineData("/measures/ehc-20wk", "No figures yet")]
    [InlineData("/governance", "No agreements yet")]
    [InlineData("/governance/agreements", "No Tier 1 agreements yet")]
    [InlineData("/governance/coverage", "No feed needs an agreement yet")]
    [InlineData("/data/imports", "No loads yet")]
    [InlineData("/data/imports/new", "No feeds yet")]
    public async Task Every_other_page_says_what_is_missing(string address, string words) =>
        Assert.Contains(words, (await dashboard.PageAsync(address)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
}
