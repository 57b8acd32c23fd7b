using System.IO.Compression;
using System.Text;
using SendDashboard.EndToEndTests.Support;

namespace SendDashboard.EndToEndTests.EveryPage;

/// <summary>Pages stay light enough for a slow connection: what a first visit costs, compressed and not.</summary>
[Collection(DemoCollection.Name)]
public sealed class WeightTests(LoadedDemo demo)
{
    private const int Kibibyte = 1024;

    public static TheoryData<string> Measures => ["ehc-20wk", "need-mix-ehc", "csds-refs", "ehc-plans", "cin-disab"];

    [Theory]
    [MemberData(nameof(Measures))]
    public async Task A_measure_page_weighs_at_most_120_KiB_and_25_compressed(string slug)
    {
        var html = await demo.TextAsync($"/measures/{slug}");
        Assert.InRange(Encoding.UTF8.GetByteCount(html), 5 * Kibibyte, 120 * Kibibyte);
        Assert.InRange(Compressed(html), Kibibyte, 25 * Kibibyte);
    }

    [Fact]
    public async Task The_styles_weigh_at_most_20_KiB_compressed()
    {
        var sheets = (await demo.PageAsync("/")).QuerySelectorAll("link[rel=stylesheet]");
        Assert.InRange(Compressed(await demo.TextAsync(Assert.Single(sheets).GetAttribute("href")!)), Kibibyte, 20 * Kibibyte);
    }

    [Fact]
    public async Task No_page_that_can_be_reached_is_heavier_than_120_KiB_or_25_compressed()
    {
        var heavy = (await demo.Site.PagesAsync()).Where(page => page.Document is not null)
            .Select(page => (page.Address, Html: page.Document!.Source.Text))
            .Where(page => Encoding.UTF8.GetByteCount(page.Html) > 120 * Kibibyte || Compressed(page.Html) > 25 * Kibibyte);
        Found.Nothing(heavy.Select(page => page.Address));
    }

    private static long Compressed(string text)
    {
        using var to = new MemoryStream();
        using (var zip = new GZipStream(to, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(Encoding.UTF8.GetBytes(text));
        }

        return to.Length;
    }
}
