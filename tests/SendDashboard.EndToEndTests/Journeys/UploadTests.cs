using System.Globalization;
using Microsoft.Playwright;
using SendDashboard.EndToEndTests.Support;

namespace SendDashboard.EndToEndTests.Journeys;

/// <summary>An analyst with a file, and a browser without scripts.</summary>
[Collection(DemoCollection.Name)]
public sealed class UploadTests(LoadedDemo demo, BrowserFixture browser)
{
    private const string Measure = "/measures/cin-disab";
    private const string Feed = "Children in need";

    [Fact]
    public async Task An_analyst_uploads_a_file_sees_what_became_of_every_row_and_the_figures_it_feeds_change()
    {
        await using var analyst = await NoScriptPage.OpenAsync(browser, demo, Measure, DemoPeople.SocialCare);
        var before = await analyst.RowsAsync("Aldermere (invented area)");
        Assert.DoesNotContain(before, row => row.StartsWith("31 March 2022", StringComparison.Ordinal));

        await UploadAsync(analyst, ChildrenInNeedFile.Name, ChildrenInNeedFile.Bytes());
        await analyst.AppearsAsync(".app-sum");

        Assert.Equal($"{ChildrenInNeedFile.Name} Loaded, with 6 rows to fix".ToUpperInvariant(), (await analyst.HeadingAsync()).ToUpperInvariant());
        Assert.Equal(
            string.Create(CultureInfo.InvariantCulture, $"{ChildrenInNeedFile.Rows} rows in the file = {ChildrenInNeedFile.Good} loaded + 6 not loaded + {ChildrenInNeedFile.Repeats} already held"),
            await analyst.TextAsync(".app-sum"));
        await StagesWereDoneInOrderAsync(analyst.Path);
        Assert.All(await analyst.Page.Locator(".govuk-task-list__status").AllInnerTextsAsync(), stage => Assert.StartsWith("Done", stage, StringComparison.Ordinal));
        Assert.StartsWith("Children in need on 31 March with a disability recorded", Assert.Single(await analyst.RowsAsync("The latest figure of each measure")), StringComparison.Ordinal);
        var first = analyst.Path;
        foreach (var bad in ChildrenInNeedFile.Bad)
        {
            await SeesTheProblemAsync(analyst, analyst.Path, bad);
        }

        await analyst.GoAsync(Measure);
        var after = await analyst.RowsAsync("Aldermere (invented area)");
        Assert.Equal(before.Count + 1, after.Count);
        Assert.StartsWith("31 March 2022 45 100 45.0%", Assert.Single(after, row => row.StartsWith("31 March 2022", StringComparison.Ordinal)), StringComparison.Ordinal);

        // The very same bytes once more change nothing, and the page says why.
        await UploadAsync(analyst, ChildrenInNeedFile.Name, ChildrenInNeedFile.Bytes());
        await analyst.AppearsAsync("text=This file was already loaded");
        Assert.EndsWith("Nothing was loaded", await analyst.HeadingAsync(), StringComparison.Ordinal);
        await analyst.FollowAsync("Open the load of", exact: false);
        Assert.Equal(first, analyst.Path);
        await analyst.GoAsync(Measure);
        Assert.Equal(after, await analyst.RowsAsync("Aldermere (invented area)"));
    }

    [Fact]
    public async Task A_form_sent_without_a_file_says_so_at_the_top_and_at_the_field()
    {
        await using var analyst = await NoScriptPage.OpenAsync(browser, demo, "/data/imports/new");
        await analyst.Page.GetByLabel(Feed, new() { Exact = true }).CheckAsync();
        await analyst.PressAsync("Check the file");

        Assert.Equal("Select a CSV file", await analyst.TextAsync(".govuk-error-summary__list"));
        Assert.StartsWith("Error: ", await analyst.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.True(await analyst.Page.GetByLabel(Feed, new() { Exact = true }).IsCheckedAsync());
        await analyst.FollowAsync("Select a CSV file");
        Assert.EndsWith("#file", analyst.Page.Url, StringComparison.Ordinal);
    }

    private static async Task UploadAsync(NoScriptPage analyst, string name, byte[] content)
    {
        await analyst.FollowAsync("Loads");
        await analyst.PressAsync("Load a file");
        await analyst.Page.GetByLabel(Feed, new() { Exact = true }).CheckAsync();
        await analyst.Page.GetByLabel("The file", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = content });
        await analyst.PressAsync("Check the file");
    }

    private async Task StagesWereDoneInOrderAsync(string address)
    {
        var run = long.Parse(address.Split('/')[^1], CultureInfo.InvariantCulture);
        var stages = await AreaDatabase.RowsAsync<string>(
            demo.Database.Owner, "select stage from ops.run_stage where run_id = @run and ended_at is not null order by started_at", new { run }, TestContext.Current.CancellationToken);
        Assert.Equal(["received", "read", "cross-checked", "linked", "published", "measured", "shown"], stages);
    }

    private static async Task SeesTheProblemAsync(NoScriptPage analyst, string load, (int Line, string Code, string Column, string Shown) bad)
    {
        await analyst.Page.Locator($"a[href$='/problems/{bad.Code}']").First.ClickAsync();
        Assert.Contains($"ERROR {bad.Code}", (await analyst.TextAsync(".govuk-caption-xl")).ToUpperInvariant(), StringComparison.Ordinal);
        Assert.NotEqual("", await analyst.TextAsync(".govuk-body-l")); // what to do
        Assert.Equal($"{bad.Line} episodes {bad.Column} {bad.Shown} 1".ToUpperInvariant(), Assert.Single(await analyst.RowsAsync("in children-in-need-2022.csv")).ToUpperInvariant());
        await analyst.GoAsync(load);
    }
}
