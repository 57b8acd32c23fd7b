using Microsoft.Playwright;
using SendDashboard.EndToEndTests.Support;
using SendDashboard.Local.Processes;

namespace SendDashboard.EndToEndTests.EveryPage;

/// <summary>A measure page on paper: A4, nothing to click, and it says how sensitive it is, how far its figures go and where it came from.</summary>
[Collection(DemoCollection.Name)]
public sealed class PrintTests(LoadedDemo demo, BrowserFixture browser)
{
    private const string Address = "/measures/ehc-20wk";

    [Fact]
    public async Task A_printed_measure_keeps_its_sensitivity_date_and_address_and_drops_what_can_only_be_clicked()
    {
        var page = await demo.OpenAsync(browser, Address);
        await using var context = page.Context;
        await page.GotoAsync(demo.Local.At(Address));
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        var paper = await page.Locator("body").InnerTextAsync();

        Assert.Contains("Partners only", paper, StringComparison.Ordinal);
        Assert.Contains("Aldermere (invented area)", paper, StringComparison.Ordinal);
        Assert.Matches(@"Figures to \d{1,2} \w+ \d{4}", paper);
        Assert.Contains($"Address of this page: {demo.Local.At(Address)}", paper, StringComparison.Ordinal);
        foreach (var clicked in new[] { ".govuk-service-navigation", ".app-filters", ".govuk-button", ".govuk-breadcrumbs", ".govuk-skip-link" })
        {
            Assert.All(await page.Locator(clicked).AllAsync(), part => Assert.True(part.IsHiddenAsync().GetAwaiter().GetResult(), clicked));
        }
    }

    [Fact]
    public async Task A_measure_becomes_an_A4_document_with_its_words_in_it()
    {
        var page = await demo.OpenAsync(browser, Address);
        await using var context = page.Context;
        await page.GotoAsync(demo.Local.At(Address));

        var document = await page.PdfAsync(new() { PreferCSSPageSize = true });

        Assert.True(document.AsSpan().StartsWith("%PDF"u8));
        // 210 by 297 mm in points, as Chromium rounds them.
        Assert.Matches(@"/MediaBox \[0 0 59[45]\S* 84[12]\S*\]", System.Text.Encoding.Latin1.GetString(document));
        if (Programs.Find("pdftotext") is { } reader)
        {
            Assert.Contains("Partners only", await TextAsync(reader, document), StringComparison.Ordinal);
        }
    }

    private async Task<string> TextAsync(string reader, byte[] document)
    {
        var (pdf, text) = (Path.Combine(demo.Local.Home, "printed.pdf"), Path.Combine(demo.Local.Home, "printed.txt"));
        await File.WriteAllBytesAsync(pdf, document, TestContext.Current.CancellationToken);
        await Programs.RunAsync(reader, [pdf, text], TestContext.Current.CancellationToken);
        return await File.ReadAllTextAsync(text, TestContext.Current.CancellationToken);
    }
}
