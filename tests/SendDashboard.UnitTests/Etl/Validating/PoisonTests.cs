using System.Text;
using System.Text.Json;

namespace SendDashboard.UnitTests.Etl.Validating;

/// <summary>A value of a row comes out in no fault, no exception and no file-level verdict, whatever is wrong with it.</summary>
public sealed class PoisonTests : IDisposable
{
    private const string Poison = "Vobelinpoison";
    private readonly string _file = Path.GetTempFileName();
    private readonly string[] _lines = File.ReadAllLines(ProductTree.Folder("tests", "samples", "health", "community-referrals", "good.csv"));

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task No_value_reaches_a_fault()
    {
        var columns = _lines[0].Split(',').Length;
        var poisoned = Enumerable.Range(1, columns - 1).Select(i => string.Join(',', _lines[1].Split(',').Select((c, at) => at == i ? $"{Poison}{i}" : c)));
        string[] misshapen = [$"{_lines[1]},{Poison}", $"\"{Poison}\"{Poison},{_lines[1]}", string.Join(',', Enumerable.Repeat(Poison, columns))];

        var said = await SaidAsync([_lines[0], _lines[1], .. poisoned, .. misshapen]);

        Assert.Contains("DATE-01", said);
        Assert.Contains("CSV-02", said);
        Assert.DoesNotContain(Poison, said);
    }

    [Theory]
    [InlineData("\"Vobelinpoison")]
    [InlineData("Vobelinpoison\u0000\u0001")]
    public async Task No_value_reaches_the_verdict_on_a_file(string end) =>
        Assert.DoesNotContain(Poison, await SaidAsync([_lines[0], _lines[1], _lines[2].Replace("OT", end)]));

    [Fact]
    public async Task A_row_too_long_to_hold_names_its_line_and_nothing_of_it()
    {
        var said = await SaidAsync([_lines[0], _lines[1], string.Concat(Enumerable.Repeat(Poison + ",", 200_000))]);

        Assert.Contains("CSV-07", said);
        Assert.DoesNotContain(Poison, said);
    }

    private async Task<string> SaidAsync(IEnumerable<string> lines)
    {
        await File.WriteAllTextAsync(_file, string.Join('\n', lines) + "\n", new UTF8Encoding(false), TestContext.Current.CancellationToken);
        var verdict = await Record.ExceptionAsync(() => Engine.CheckAsync(_file, "health", "sent.csv")) is { } thrown
            ? thrown.ToString()
            : JsonSerializer.Serialize(await Engine.CheckAsync(_file, "health", "sent.csv"));
        return verdict;
    }
}
