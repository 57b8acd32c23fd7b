using SendDashboard.EndToEndTests.Support;

namespace SendDashboard.EndToEndTests.FirstDay;

/// <summary>The dashboard before anybody has loaded anything.</summary>
public sealed class FirstDayTests(EmptyLocal empty, BrowserFixture browser) : IClassFixture<EmptyLocal>
{
    private static readonly string[] Addresses =
        ["/", "/local-need", "/quality-and-outcomes", "/measures", "/measures/ehc-20wk", "/measures/need-mix-ehc", "/measures/ar-held", "/data/imports", "/data/imports/new", "/accessibility", "/privacy", "/cookies"];

    public static TheoryData<string> Pages => [.. Addresses];

    [Fact]
    public void Before_there_is_anybody_the_sign_in_page_says_how_the_first_two_people_are_added()
    {
        Assert.Contains("Nobody can sign in yet", empty.SignInAtFirst, StringComparison.Ordinal);
        Assert.Contains("send user add", empty.SignInAtFirst, StringComparison.Ordinal);
        Assert.DoesNotContain("Demonstration", empty.SignInAtFirst, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_overview_lists_the_first_steps_and_leads_to_the_first_file()
    {
        var page = await empty.OpenAsync(browser, javaScript: false);
        await using var context = page.Context;
        await page.GotoAsync(empty.At("/"));

        Assert.Equal("First steps", await page.Locator("main h2").First.InnerTextAsync());
        var steps = await page.Locator("main .govuk-task-list__item, main .govuk-task-list li").AllInnerTextsAsync();
        Assert.Equal(3, steps.Count);
        Assert.Contains("Load the first file", steps[1], StringComparison.Ordinal);
        Assert.Contains("To do", steps[1], StringComparison.Ordinal);
        await page.Locator("main a", new() { HasText = "Load the first file" }).ClickAsync();
        Assert.Equal("Load a file", await page.Locator("h1").InnerTextAsync());
        Assert.NotEqual(0, await page.Locator("input[type=radio]").CountAsync());
    }

    [Fact]
    public async Task A_measure_says_what_it_waits_for_and_shows_no_figure_of_the_area()
    {
        var page = await empty.OpenAsync(browser, javaScript: false);
        await using var context = page.Context;
        await page.GotoAsync(empty.At("/measures/ar-held"));

        Assert.Contains("No figures yet", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("figure svg").CountAsync());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_answers_fits_a_phone_and_passes_the_automatic_accessibility_check(string address)
    {
        var page = await empty.OpenAsync(browser);
        await using var context = page.Context;
        var watch = await PageWatch.OfAsync(page);

        var answer = await page.GotoAsync(empty.At(address));

        Assert.True(answer!.Ok, address);
        Found.Nothing(await watch.ComplaintsAsync());
        Found.Nothing(await Axe.ViolationsAsync(page));
        await page.SetViewportSizeAsync(320, 900);
        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Found.Nothing(await Axe.ViolationsAsync(page));
    }
}
