using AngleSharp.Dom;

namespace SendDashboard.IntegrationTests.Web;

public sealed class MeasurePageTests(Dashboard dashboard) : IClassFixture<Dashboard>
{
    [Fact]
    public async Task Opens_with_the_headline_of_its_months_and_sets_the_latest_year_beside_England()
    {
        var page = await dashboard.PageAsync("/measures/ehc-20wk");
        Assert.EndsWith(
            "63.3% in March 2026, down from 65.0% in February 2026. This is improving: it has been above its average for 11 months. "
            + "55.6% in 2025, the latest yearly figure, is better than England (46.4% in 2024). It will usually miss the target of 100.0%.",
            page.QuerySelector("#headline")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_a_real_authority_with_its_published_figure_and_England_beside_it()
    {
        var text = Text(await dashboard.PageAsync("/measures/ehc-20wk?area=E06000042"));
        Assert.Contains("43.0% in 2024 (138 of 321)", text, StringComparison.Ordinal);
        Assert.Contains("95% confidence limits: 37.6 to 48.4", text, StringComparison.Ordinal);
        Assert.Contains("England 46.4% in 2024", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hidden_month_is_a_gap_in_the_line_a_hatched_bar_and_a_marker_in_the_table()
    {
        var page = await dashboard.PageAsync("/measures/ehc-20wk");
        var drawing = page.QuerySelector("figure svg.chart--wide")!;
        Assert.Single(drawing.QuerySelectorAll(".hidden-mark"));
        Assert.Equal(2, drawing.QuerySelectorAll(".series-line").Length);
        Assert.Equal(29, drawing.QuerySelectorAll(".point").Length);
        var row = page.QuerySelectorAll("tbody tr").First(one => one.TextContent.StartsWith("June 2024", StringComparison.Ordinal));
        Assert.Equal("[c] hidden to protect privacy", row.QuerySelectorAll("td")[2].TextContent.Trim());
    }

    [Theory]
    [InlineData("/measures/ehc-20wk?every=year", 6)]
    [InlineData("/measures/ehc-20wk?from=2025-01&to=2025-06", 6)]
    [InlineData("/measures/ehc-20wk?from=never&to=9999-01", 30)]
    public async Task Filters_live_in_the_address_and_what_it_gets_wrong_filters_nothing(string address, int periods) =>
        Assert.Equal(periods, (await dashboard.PageAsync(address)).QuerySelectorAll("figure ~ div table")[0].QuerySelectorAll("tbody tr").Length);

    [Fact]
    public async Task Each_filter_in_use_is_a_link_that_takes_it_away()
    {
        var chips = (await dashboard.PageAsync("/measures/ehc-20wk?every=year&breakdown=ethnicity")).QuerySelectorAll(".app-chips a");
        Assert.Equal(["/measures/ehc-20wk?breakdown=ethnicity", "/measures/ehc-20wk?every=year"], chips.Select(chip => chip.GetAttribute("href")));
    }

    [Fact]
    public async Task A_breakdown_warns_when_over_a_tenth_is_not_known()
    {
        var page = await dashboard.PageAsync("/measures/ehc-20wk?breakdown=ethnicity");
        Assert.Contains("have no ethnic group recorded", page.QuerySelector(".govuk-warning-text")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 group that is not shown is left out of this.", Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mix_of_groups_opens_with_the_largest() =>
        Assert.Contains("Autism: 34.0% in January 2026, unchanged from January 2025.", Text(await dashboard.PageAsync("/measures/need-mix-ehc")), StringComparison.Ordinal);

    [Fact]
    public async Task The_list_names_the_group_whose_figure_it_gives_of_a_mix()
    {
        var row = (await dashboard.PageAsync("/measures?search=need-mix")).QuerySelector("tbody tr")!;
        Assert.StartsWith("Autism: 34.0%", row.QuerySelectorAll("td")[1].TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_measure_whose_every_value_is_hidden_says_so_and_draws_nothing()
    {
        var page = await dashboard.PageAsync("/measures/cin-disab");
        Assert.Contains("hidden to protect people", Text(page), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("figure"));
    }

    [Fact]
    public async Task A_measure_without_figures_says_which_feed_it_waits_for()
    {
        var text = Text(await dashboard.PageAsync("/measures/ar-held"));
        Assert.Contains("No figures yet", text, StringComparison.Ordinal);
        Assert.Contains("This measure waits for the SEN2 return", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_download_holds_what_the_page_shows_with_markers_in_a_column_of_their_own()
    {
        using var answer = await dashboard.SendFormAsync("/measures/ehc-20wk/download", "/measures/ehc-20wk/data.csv", ("reason", "for the board paper of March"));
        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n");
        Assert.Contains(lines, line => line.Contains(",month,2026-03,,,%,38,60,63.3,51.1,75.5,,local", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains(",month,2024-06,,,%,[c],[c],[c],[c],[c],[c],local", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains(Dashboard.Canary, StringComparison.Ordinal));
    }

    private static string Text(IDocument page) => string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
