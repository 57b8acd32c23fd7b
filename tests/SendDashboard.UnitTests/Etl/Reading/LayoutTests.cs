using SendDashboard.Etl.Contracts;

namespace SendDashboard.UnitTests.Etl.Reading;

/// <summary>The SEN2 sample written again as each of its layouts: the same return, recognised from the headings, without a fault.</summary>
public sealed class LayoutTests : IDisposable
{
    private static readonly Contract Sen2 = Engine.Contracts.Find("education/sen2")!;
    private readonly string _folder = Directory.CreateTempSubdirectory("send-layout").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("plain English")]
    [InlineData("specification 1.1")]
    public async Task Reads_the_same_return_from_the_headings_of_another_layout(string layout)
    {
        foreach (var table in Sen2.Tables)
        {
            Write(table, table.Layouts.FirstOrDefault(l => l.Name.Contains(layout, StringComparison.Ordinal)) ?? table.Layouts[0]);
        }

        var result = await Engine.CheckAsync(_folder, "education");

        Assert.False(result.Stopped, result.Fault?.ToString());
        Assert.All(result.Value!.Faults, f => Assert.Equal("LAY-01", f.Code)); // a return of 2026 laid out as in 2023 is asked about
        Assert.Equal(19, result.Value.Tables.Sum(t => t.RowsInFile));
        Assert.All(result.Value.Tables, t => Assert.Contains(layout, t.Layout, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_layout_of_the_return_says_the_years_it_is_meant_for() =>
        Assert.All(Sen2.Tables.SelectMany(t => t.Layouts), l => Assert.NotNull(l.FirstYear));

    /// <summary>Columns the layout does not have go; the others take its first heading, in the file names of the collection's own export.</summary>
    private void Write(ContractTable table, Layout layout)
    {
        var lines = File.ReadAllLines(ProductTree.Folder("tests", "samples", "education", "sen2", "good", $"{table.Name}.csv"));
        var headings = lines[0].TrimStart('\uFEFF').Split(',');
        var kept = Enumerable.Range(0, headings.Length).Where(i => !layout.Absent.Contains(headings[i])).ToArray();
        string HeadingOf(string field) => layout.Aliases.FirstOrDefault(a => a.Value == field).Key ?? field;
        var text = lines.Skip(1).Select(line => line.Split(',')).Select(cells => string.Join(',', kept.Select(i => cells[i])))
            .Prepend(string.Join(',', kept.Select(i => $"\"{HeadingOf(headings[i])}\"")));
        File.WriteAllLines(Path.Combine(_folder, $"Blade-Export_05-12-2025_{table.Name}.csv"), text);
    }
}
