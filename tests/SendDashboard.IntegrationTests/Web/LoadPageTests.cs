namespace SendDashboard.IntegrationTests.Web;

public sealed class LoadPageTests(Dashboard dashboard) : IClassFixture<Dashboard>
{
    [Fact]
    public async Task A_finished_load_adds_up_in_words()
    {
        var page = await dashboard.PageAsync("/data/imports/1");
        Assert.Contains("Loaded, with 12 rows to fix", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("1,418 rows in the file = 1,400 loaded + 12 not loaded + 6 already held", page.QuerySelector(".app-sum")!.TextContent);
    }

    [Fact]
    public async Task Ways_of_matching_are_not_told_where_they_or_the_difference_would_be_fewer_than_ten_people()
    {
        // 694 people are loaded: with 640 and 50 of them told, four would be left over.
        var facts = (await dashboard.PageAsync("/data/imports/1")).QuerySelectorAll(".govuk-summary-list__row")
            .ToDictionary(row => row.QuerySelector("dt")!.TextContent.Trim(), row => row.QuerySelector("dd")!.TextContent.Trim());
        Assert.Equal("640 people", facts["Matched by unique pupil number"]);
        Assert.StartsWith("Hidden", facts["Matched by the council’s child number"], StringComparison.Ordinal);
        Assert.StartsWith("Hidden", facts["Seen for the first time"], StringComparison.Ordinal);
        Assert.StartsWith("Hidden", facts["Identifiers disagree: the most trusted was followed"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Problems_are_grouped_by_rule_with_what_to_do_and_the_first_lines()
    {
        var rows = (await dashboard.PageAsync("/data/imports/1")).QuerySelectorAll("table")[1].QuerySelectorAll("tbody tr");
        Assert.Equal(2, rows.Length);
        Assert.Contains("Use day, month, year, like 28/02/2026", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("17, 24, 31, 38, 45", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Equal("/data/imports/1/problems/DATE-01", rows[0].QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Problem_rows_come_a_hundred_at_a_time_in_the_order_of_the_file()
    {
        var first = await dashboard.PageAsync("/data/imports/1/problems/DATE-01");
        var second = await dashboard.PageAsync("/data/imports/1/problems/DATE-01?page=2");
        Assert.Equal(100, first.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(30, second.QuerySelectorAll("tbody tr").Length);
        Assert.Equal("717", second.QuerySelector("tbody th")!.TextContent);
    }

    [Fact]
    public async Task A_running_load_shows_its_stages_and_looks_again_by_itself_until_told_to_stop()
    {
        using var client = dashboard.Host.CreateClient();
        using var answer = await client.GetAsync("/data/imports/3", TestContext.Current.CancellationToken);
        using var stopped = await client.GetAsync("/data/imports/3?updates=stop", TestContext.Current.CancellationToken);
        Assert.Equal("5", Assert.Single(answer.Headers.GetValues("Refresh")));
        // What is left is the warning before the session ends.
        Assert.Contains("/account/still-there", Assert.Single(stopped.Headers.GetValues("Refresh")), StringComparison.Ordinal);
        var steps = (await dashboard.PageAsync("/data/imports/3")).QuerySelectorAll(".govuk-task-list__status").Select(step => step.TextContent.Trim());
        Assert.Equal(["Done", "Running", "Waiting", "Waiting", "Waiting", "Waiting", "Waiting"], steps);
    }

    [Fact]
    public async Task A_refused_file_says_why_and_what_to_do_and_a_fault_of_ours_gives_its_reference()
    {
        var refused = await dashboard.PageAsync("/data/imports/2");
        var failed = await dashboard.PageAsync("/data/imports/4");
        Assert.Contains("Nothing was loaded", refused.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("This file was already loaded", refused.QuerySelector(".govuk-inset-text")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("F-7K2", failed.QuerySelector(".govuk-inset-text")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_file_shows_which_stages_it_never_reached()
    {
        var stages = (await dashboard.PageAsync("/data/imports/2")).QuerySelectorAll(".govuk-task-list__status").Select(step => step.TextContent.Trim());
        Assert.Equal(Enumerable.Repeat("Not reached", 7), stages);
    }

    [Fact]
    public async Task A_file_that_waits_is_not_called_unknown() =>
        Assert.Contains("Not read yet", (await dashboard.PageAsync("/data/imports?result=running")).QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task A_finished_load_lists_the_figures_its_rows_feed()
    {
        var fed = (await dashboard.PageAsync("/data/imports/1")).QuerySelectorAll("table a[href^='/measures/']").Select(link => link.GetAttribute("href"));
        Assert.Contains("/measures/ehc-20wk", fed);
        Assert.DoesNotContain("/measures/comm-18wk", fed);
    }

    [Fact]
    public async Task The_list_can_be_filtered_and_says_when_nothing_matches()
    {
        var health = await dashboard.PageAsync("/data/imports?agency=health");
        var none = await dashboard.PageAsync("/data/imports?agency=health&result=held");
        Assert.Single(health.QuerySelector("table")!.QuerySelectorAll("tbody tr"));
        Assert.Contains("0 loads match your filters", none.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
