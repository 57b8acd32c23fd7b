using System.IO.Compression;
using SendDashboard.Local.Demo;

namespace SendDashboard.UnitTests.Demo;

/// <summary>The demo area written once for the tests of this folder, and its files as text.</summary>
public sealed class DemoInbox : IAsyncLifetime
{
    private readonly string home = Directory.CreateTempSubdirectory("send-demo-").FullName;
    private readonly Dictionary<(string File, string Table), DemoTable> read = [];

    public string Inbox => Path.Combine(home, "inbox");

    public DemoTruth Truth { get; private set; } = null!;

    public IEnumerable<string> Sets => Truth.Files.Select(f => f.File).Where(f => f.EndsWith(".zip", StringComparison.Ordinal)).Distinct();

    public async ValueTask InitializeAsync()
    {
        await DemoArea.WriteAsync(Inbox, TestContext.Current.CancellationToken);
        Truth = await DemoTruth.ReadAsync(Inbox, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(home, recursive: true);
        return ValueTask.CompletedTask;
    }

    public DemoTable Read(DemoTruthFile file) => Read(file.File, file.Table);

    public DemoTable Read(string file, string table)
    {
        if (!read.TryGetValue((file, table), out var found))
        {
            read[(file, table)] = found = Open(file, table);
        }

        return found;
    }

    private DemoTable Open(string file, string table)
    {
        using var stream = File.OpenRead(Path.Combine(Inbox, file));
        if (!file.EndsWith(".zip", StringComparison.Ordinal))
        {
            return CsvText.Read(stream);
        }

        using var zip = new ZipArchive(stream);
        using var entry = zip.GetEntry(table)!.Open();
        return CsvText.Read(entry);
    }
}
