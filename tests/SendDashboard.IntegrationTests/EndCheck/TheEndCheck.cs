using System.Globalization;
using SendDashboard.Core;
using SendDashboard.Insight.Measures;
using SendDashboard.IntegrationTests.Fixtures;
using SendDashboard.IntegrationTests.Pipeline;
using SendDashboard.Local.Demo;

namespace SendDashboard.IntegrationTests.EndCheck;

/// <summary>
/// From the demo area's files through the real pipeline to what <c>send figures</c> prints, against a count made straight from the
/// files by other code. Every period and group of every measure that <see cref="DemoCount"/> counts.
/// </summary>
public sealed class TheEndCheck(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_figure_printed_is_the_figure_counted_from_the_files()
    {
        using var folder = new ThrowAwayFolder();
        var inbox = Path.Combine(folder.Path, "inbox");
        await DemoArea.WriteAsync(inbox, Token);
        var truth = await DemoTruth.ReadAsync(inbox, Token);
        var counted = new DemoCount(inbox, truth);

        var catalogue = MeasureCatalogue.Load(ProductFolders.Find(_ => null));
        await LoadAsync(inbox, truth, new MeasureRefresh(catalogue, DemoArea.AreaCode, TimeProvider.System));

        Assert.Empty(counted.Slugs.Except(catalogue.Measures.Keys));
        foreach (var measure in catalogue.Measures.Values.Where(each => counted.Slugs.Contains(each.Slug)))
        {
            var printed = await PrintedAsync(catalogue, measure.Slug);
            var expected = measure.Type == MeasureType.Share ? counted[measure.Slug].AsShares() : counted[measure.Slug].Cells;
            Assert.NotEmpty(expected);
            Assert.Equal(
                expected.Where(cell => cell.Value.Above + cell.Value.Below != 0).Select(cell => Line(measure, cell.Key, cell.Value.Above, cell.Value.Below)).Order(StringComparer.Ordinal),
                printed.Where(line => line is not null).Order(StringComparer.Ordinal));
        }
    }

    private async Task LoadAsync(string inbox, DemoTruth truth, MeasureRefresh refresh)
    {
        await using var importer = new Importer(database);
        foreach (var file in truth.Files.Select(file => file.File).Distinct())
        {
            var loaded = await importer.LoadAsync(file.Split('/')[0], Path.Combine(inbox, file));
            Assert.True(loaded.State == "succeeded", $"{file}: {loaded.State} {loaded.Code}");
            await refresh.RunAsync(database.Worker, loaded.Delivery, Token);
        }
    }

    /// <summary>The local figures of the CSV that the command line prints; noughts and missing periods, which the files cannot show, are null.</summary>
    private async Task<List<string?>> PrintedAsync(MeasureCatalogue catalogue, string slug)
    {
        await using var output = new StringWriter();
        await new FiguresReport(catalogue).WriteAsync(database.Worker, slug, DemoArea.AreaCode, output, Token);
        var lines = output.ToString().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var headings = lines[0].Split(',').ToList();
        return [.. lines.Skip(1).Select(line => line.Split(',')).Select(cells =>
        {
            string Cell(string heading) => cells[headings.IndexOf(heading)];
            var (above, below) = (Number(Cell("numerator")), Number(Cell("denominator")));
            return Cell("source") != "local" || above is null || (above == 0 && (below is null or 0 || catalogue.Measures[slug].Type == MeasureType.Share)) ? null
                : Line(catalogue.Measures[slug], $"{Cell("period_kind")} {Cell("period_start")} {Cell("breakdown")} {Cell("member")}".TrimEnd(), above.Value, below ?? 0);
        })];
    }

    private static string Line(Measure measure, string key, long above, long below) =>
        string.Create(CultureInfo.InvariantCulture, $"{measure.Slug} {key}: {above} of {(measure.Type == MeasureType.Count ? 0 : below)}");

    private static long? Number(string cell) => cell.Length == 0 ? null : (long)decimal.Parse(cell, CultureInfo.InvariantCulture);
}
