using System.Text.Json;

namespace SendDashboard.Local.Demo;

/// <summary>What the generator knows of the files it wrote, kept in demo-area.json beside the inbox: the answer sheet for tests.</summary>
public sealed record DemoTruth(string Area, string AreaCode, ulong Seed, int Version, DateOnly Today, IReadOnlyList<DemoTruthFile> Files)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The answer sheet of the area in an inbox.</summary>
    /// <exception cref="FileNotFoundException">No demo area was written for this inbox.</exception>
    public static async Task<DemoTruth> ReadAsync(string inbox, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(PathFor(inbox));
        return (await JsonSerializer.DeserializeAsync<DemoTruth>(file, Options, cancellationToken))!;
    }

    internal static string PathFor(string inbox) => Path.GetFullPath(Path.Combine(inbox, "..", "demo-area.json"));

    internal async Task WriteAsync(string inbox, CancellationToken cancellationToken)
    {
        var path = PathFor(inbox);
        await using (var file = File.Create(path + ".part"))
        {
            await JsonSerializer.SerializeAsync(file, this, Options, cancellationToken);
        }

        File.Move(path + ".part", path, overwrite: true);
    }
}
