using System.Text.Json;
using SendDashboard.Core.Faults;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.UnitTests.Etl;

/// <summary>
/// Every extract is tested by its samples: <c>tests/samples/&lt;agency&gt;/&lt;extract&gt;/</c> holds good and bad (a file, or a folder
/// for a set, or a folder that holds one whose name says the period) and the faults the bad one must give, no more and no fewer. A new extract is tested by adding files.
/// </summary>
public sealed class SampleTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static TheoryData<string> Extracts() => [.. Directory
        .EnumerateDirectories(ProductTree.Folder("tests", "samples"), "*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 })
        .Where(d => File.Exists(Path.Combine(d, "bad.faults.json")))
        .Select(d => Path.GetRelativePath(ProductTree.Folder("tests", "samples"), d).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_extract_that_rests_on_an_agreement_has_samples() =>
        Assert.Superset(Engine.Contracts.All.Where(c => c.Basis == Basis.Agreement).Select(c => c.Extract).ToHashSet(), Extracts().Select(e => e.Data).ToHashSet());

    [Theory]
    [MemberData(nameof(Extracts))]
    public async Task The_good_sample_loads_without_a_fault(string extract)
    {
        var result = await Engine.CheckAsync(Sample(extract, "good"), extract.Split('/')[0]);

        Assert.False(result.Stopped, result.Fault?.ToString());
        Assert.Empty(result.Value!.Faults);
        Assert.All(result.Value.Tables, t => Assert.Equal(t.RowsInFile, t.RowsStaged));
    }

    [Theory]
    [MemberData(nameof(Extracts))]
    public async Task The_bad_sample_gives_exactly_its_faults(string extract)
    {
        var expected = (await ReadFaultsAsync(extract)).Order(StringComparer.Ordinal);

        var result = await Engine.CheckAsync(Sample(extract, "bad"), extract.Split('/')[0]);

        Assert.False(result.Stopped, result.Fault?.ToString());
        Assert.Equal(expected, result.Value!.Faults.Select(Show).Order(StringComparer.Ordinal));
        Assert.All(result.Value.Tables, t => Assert.Equal(t.RowsInFile, t.RowsStaged + t.RowsKeptOut));
    }

    private static string Sample(string extract, string name)
    {
        var at = ProductTree.Folder(["tests", "samples", .. extract.Split('/')]);
        var folder = Path.Combine(at, name);
        return !Directory.Exists(folder) ? Path.Combine(at, $"{name}.csv")
            : Directory.GetFileSystemEntries(folder) is [var named] ? named
            : folder;
    }

    private static async Task<IEnumerable<string>> ReadFaultsAsync(string extract)
    {
        var text = await File.ReadAllTextAsync(ProductTree.Folder(["tests", "samples", .. extract.Split('/'), "bad.faults.json"]));
        return JsonSerializer.Deserialize<List<ExpectedFault>>(text, Web)!.Select(f => $"{f.Table} line {f.Line} {f.Field}: {f.Code} {f.Severity}");
    }

    private static string Show(RowFault f) => $"{f.Table} line {f.Line} {f.Field}: {f.Code} {Words.Of(f.Severity)}";

    private sealed record ExpectedFault(string Table, long Line, string? Field, string Code, string Severity);
}
