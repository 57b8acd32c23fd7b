using System.Globalization;
using AngleSharp.Dom;
using SendDashboard.EndToEndTests.Charts;
using SendDashboard.EndToEndTests.Support;

namespace SendDashboard.EndToEndTests.Privacy;

/// <summary>The owner of the database knows every hidden figure; nothing that is sent to a reader holds one.</summary>
[Collection(DemoCollection.Name)]
public sealed class HiddenFigureTests(LoadedDemo demo)
{
    // One for each kind of figure and of disclosure rule; every value of each is looked at.
    public static TheoryData<string> Measures =>
        ["ehc-20wk", "ehc-6wk", "ehc-plans", "ehc-requests", "ehc-rate-1000", "ehc-age-mix", "ehc-setting-mix", "need-mix-ehc", "ar-held", "cin-disab", "csds-refs"];

    [Fact]
    public async Task The_demo_hides_counts_of_one_to_four_so_that_these_tests_have_something_to_look_for()
    {
        var small = 0;
        foreach (var slug in Measures.Select(row => row.Data))
        {
            var held = await HeldAsync(slug);
            small += held.Count(value => value is { Hidden: true, Numerator: >= 1 and <= 4 });
        }

        Assert.True(small >= 20, $"Only {small} hidden counts of 1 to 4 in the demo area.");
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public async Task The_download_has_the_marker_in_every_cell_of_a_hidden_figure_and_no_other_count_than_the_rounded_one(string slug)
    {
        var held = await HeldAsync(slug);
        var lines = Csv.Read(await demo.DownloadAsync(slug));

        Assert.Equal(held.Count, lines.Count);
        foreach (var (value, line) in held.Zip(lines))
        {
            Assert.Equal((value.Breakdown, value.PeriodKind), (line["breakdown"], line["period_kind"]));
            Assert.StartsWith(value.PeriodStart.ToString("yyyy", CultureInfo.InvariantCulture), line["period"], StringComparison.Ordinal);
            if (value.Hidden)
            {
                Assert.All((string[])["numerator", "value", "lower_95", "upper_95", "flag"], cell => Assert.Equal("[c]", line[cell]));
                Assert.DoesNotContain(line["denominator"], character => char.IsAsciiDigit(character));
            }
            else if (value.ShownNumerator is { } shown)
            {
                Assert.Equal(shown, decimal.Parse(line["numerator"], CultureInfo.InvariantCulture));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public async Task A_hidden_cell_of_a_page_shows_the_marker_and_its_row_holds_no_number_in_text_drawing_or_attribute(string slug)
    {
        var held = await HeldAsync(slug);
        foreach (var breakdown in held.Select(value => value.Breakdown).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToList())
        {
            var page = await demo.PageAsync($"/measures/{slug}?breakdown={breakdown}");
            if (page.QuerySelectorAll("figure.app-chart").FirstOrDefault(one => one.QuerySelector("#breakdown-title-wide") is not null) is not { } figure)
            {
                continue; // every group is hidden, and the page says so in a sentence
            }

            var period = figure.QuerySelector("h3")!.TextContent.Split(", ", 2)[1];
            // "January 2026" may be the census day or the month: the page takes the census where there is one.
            var latest = held.Where(value => value.Breakdown == breakdown && value.Text == period)
                .GroupBy(value => value.PeriodKind, StringComparer.Ordinal).OrderBy(kind => kind.Key == "month").First().ToList();
            Assert.Equal(latest.Count(value => value.Hidden), HiddenRows(figure).Count);
            Assert.All(HiddenRows(figure), HoldsNoNumber);
            Assert.All(figure.QuerySelectorAll("svg[role=img]"), drawing => Assert.Equal(latest.Count(value => !value.Hidden && value.Value is not null), Marks(drawing)));
        }
    }

    [Fact]
    public async Task Every_hidden_row_of_every_page_that_can_be_reached_holds_no_number()
    {
        var rows = (await demo.Site.PagesAsync()).Where(page => page.Template.StartsWith("/measures/", StringComparison.Ordinal))
            .SelectMany(page => page.Document?.QuerySelectorAll("main tbody tr").Where(IsHidden) ?? []).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, HoldsNoNumber);
    }

    private static List<IElement> HiddenRows(IElement figure)
    {
        var next = figure.NextElementSibling;
        while (next?.QuerySelector("table") is null)
        {
            next = next!.NextElementSibling;
        }

        return [.. next.QuerySelectorAll("tbody tr").Where(IsHidden)];
    }

    // Where the value is hidden every figure of the row is: only its heading (an age band) and its period may hold digits.
    private static bool IsHidden(IElement row) => row.QuerySelectorAll("td").Any(cell => cell.TextContent.Contains("[c]", StringComparison.Ordinal));

    private static void HoldsNoNumber(IElement row)
    {
        var figures = row.QuerySelectorAll("td.govuk-table__cell--numeric");
        Assert.All(figures, cell => Assert.DoesNotContain(ChartTable.Text(cell), character => char.IsAsciiDigit(character)));
        Assert.All(row.QuerySelectorAll("*").Prepend(row).SelectMany(one => one.Attributes), attribute => Assert.True(attribute.Name is "class" or "scope", attribute.Name));
    }

    private static int Marks(IElement drawing) => drawing.QuerySelectorAll("path.point, rect.bar").Length;

    /// <summary>In the order of the download: by breakdown, member and period.</summary>
    private async Task<IReadOnlyList<HeldValue>> HeldAsync(string slug)
    {
        var rows = await AreaDatabase.RowsAsync<HeldValue>(
            demo.Database.Owner,
            """
            select v.breakdown, v.member, v.period_kind as periodkind, v.period_start as periodstart, v.period_end as periodend,
                   v.numerator, v.denominator, v.value, s.hidden_reason is not null as hidden, s.numerator as shownnumerator
            from measure.value v join measure.shown s on s.value_id = v.value_id and s.audience = 'partnership'
            where v.retired_at is null and v.slug = @slug and v.area_code = 'X99000001' and v.breakdown2 = '' and v.source = 'local'
            """,
            new { slug },
            TestContext.Current.CancellationToken);
        return [.. rows.OrderBy(row => row.Breakdown, StringComparer.Ordinal).ThenBy(row => row.Member, StringComparer.Ordinal).ThenBy(row => row.PeriodStart).ThenBy(row => row.PeriodEnd)];
    }
}
