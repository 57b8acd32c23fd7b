using SendDashboard.EndToEndTests.Privacy;
using SendDashboard.EndToEndTests.Support;

namespace SendDashboard.EndToEndTests.Journeys;

/// <summary>A commissioner with a question and a browser without scripts.</summary>
[Collection(DemoCollection.Name)]
public sealed class FindAMeasureTests(LoadedDemo demo, BrowserFixture browser)
{
    [Fact]
    public async Task A_reader_without_scripts_finds_a_measure_filters_it_compares_it_and_takes_its_figures_away()
    {
        await using var reader = await NoScriptPage.OpenAsync(browser, demo, "/");
        await reader.FollowAsync("Measures");
        await reader.Page.GetByLabel("Search").FillAsync("20 weeks");
        await reader.PressAsync("Apply");
        Assert.Equal("/measures?search=20+weeks&section=&signal=", reader.Path);
        Assert.Contains("match", await reader.TextAsync("main h2.govuk-heading-m"), StringComparison.Ordinal);

        await reader.Page.Locator("main table a[href='/measures/ehc-20wk']").ClickAsync();
        Assert.Contains("Aldermere (invented area)", await reader.Page.TitleAsync(), StringComparison.Ordinal);
        var everything = await reader.RowsAsync("Aldermere (invented area)");

        await reader.Page.GetByLabel("Figures by", new() { Exact = true }).SelectOptionAsync("Year");
        await reader.Page.GetByLabel("From").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Index = 2 });
        await reader.PressAsync("Apply");
        Assert.Contains("every=year", reader.Path, StringComparison.Ordinal);
        var filtered = await reader.RowsAsync("Aldermere (invented area)");
        Assert.True(filtered.Count < everything.Count, $"{filtered.Count} of {everything.Count} rows");
        Assert.All(filtered, row => Assert.Matches(@"^20\d\d ", row));

        Assert.Contains((await reader.Page.Locator(".app-chips a").AllInnerTextsAsync()), chip => chip.Contains("By year", StringComparison.Ordinal));
        var compared = await reader.Page.Locator("figure:has(#comparison-title-wide) ~ div table").First.Locator("tbody tr").AllInnerTextsAsync();
        Assert.Contains(compared, row => row.StartsWith("England", StringComparison.Ordinal));
        Assert.Contains(compared, row => row.Contains("This area", StringComparison.Ordinal));

        await reader.FollowAsync("Download these figures (CSV)");
        await reader.Page.GetByLabel("What do you need them for?").FillAsync("for the board paper of March");
        var download = await reader.Page.RunAndWaitForDownloadAsync(() => reader.PressAsync("Download the figures (CSV)"));
        Assert.Equal("ehc-20wk-X99000001.csv", download.SuggestedFilename);
        var lines = Csv.Read(await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
        foreach (var row in filtered)
        {
            // "2025 260 520 50.0% 45.7 to 54.3 ..."
            var cells = row.Split(' ');
            var line = Assert.Single(lines, one => one["breakdown"].Length == 0 && one["period_kind"] == "calendar-year" && one["period"].StartsWith(cells[0], StringComparison.Ordinal));
            Assert.Equal((cells[1].Replace(",", "", StringComparison.Ordinal), cells[2].Replace(",", "", StringComparison.Ordinal), cells[3].TrimEnd('%')), (line["numerator"], line["denominator"], line["value"]));
        }
    }

    [Fact]
    public async Task A_reader_of_an_address_that_does_not_exist_is_led_to_the_search()
    {
        await using var reader = await NoScriptPage.OpenAsync(browser, demo, "/measures/psychologist-waits");
        Assert.Equal("Page not found", await reader.HeadingAsync());
        await reader.Page.GetByLabel("Search the measures").FillAsync("plan");
        await reader.PressAsync("Search");
        Assert.Equal("Measures", await reader.HeadingAsync());
        Assert.NotEmpty(await reader.RowsAsync("Measures, A to Z"));
    }

    [Fact]
    public void While_the_demo_was_loading_a_load_showed_its_seven_stages_in_order_and_the_overview_said_so()
    {
        string[] stages = ["Received", "Read and judged", "Cross-checked", "Linked", "Published", "Measured", "Shown"];
        var load = demo.SeenLoading["load"];
        var places = stages.Select(stage => load.IndexOf(stage, load.IndexOf("app-progress", StringComparison.Ordinal), StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains("Check again", load, StringComparison.Ordinal);
        Assert.Contains("being loaded", demo.SeenLoading["overview"], StringComparison.Ordinal);
    }
}
