using System.IO.Compression;
using System.Text;
using SendDashboard.Core.Faults;
using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Reading;

namespace SendDashboard.UnitTests.Etl.Reading;

/// <summary>A folder of its own, the good sample of children in need as lines, and a reading of whatever a test makes of it.</summary>
public abstract class ReadingTest : IDisposable
{
    protected string Root { get; } = Directory.CreateTempSubdirectory("send-reading").FullName;

    private protected string[] Lines { get; } = File.ReadAllLines(ProductTree.Folder("tests", "samples", "social-care", "children-in-need", "good.csv"));

    public void Dispose()
    {
        Directory.Delete(Root, recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected string Text() => string.Join('\n', Lines) + "\n";

    private protected static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private protected static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private protected async Task RefusedAsync(
        string code, byte[] bytes, string agency = "social-care", string? fileName = null, long? line = null, string? field = null, IngestLimits? limits = null)
    {
        var verdict = await CheckAsync(bytes, agency, fileName, limits: limits);

        Assert.True(verdict.Stopped);
        Assert.Equal((code, FileEffect.Refuses), (verdict.Fault.Code, verdict.Fault.Effect));
        Assert.Equal(line ?? verdict.Fault.Line, verdict.Fault.Line);
        Assert.Equal(field ?? verdict.Fault.Field, verdict.Fault.Field);
    }

    /// <summary>Reads it and expects its rows, and no faults but those given as <c>CODE line</c>.</summary>
    private protected async Task<TableCounts> ReadsAsync(byte[] bytes, long staged, params string[] faults)
    {
        var verdict = await CheckAsync(bytes);

        Assert.False(verdict.Stopped, verdict.Fault?.ToString());
        Assert.Equal(faults, verdict.Value!.Faults.OrderBy(f => f.Line).Select(f => $"{f.Code} {f.Line}"));
        var table = Assert.Single(verdict.Value.Tables);
        Assert.Equal(staged, table.RowsStaged);
        Assert.Equal(table.RowsInFile, table.RowsStaged + table.RowsKeptOut);
        return table;
    }

    private protected async Task<FileVerdict<CheckResult>> CheckAsync(
        byte[] bytes, string agency = "social-care", string? fileName = null, string? asked = null, IngestLimits? limits = null,
        IdentityPolicy policy = IdentityPolicy.ImpossibleOnly)
    {
        var path = Path.Combine(Root, "spooled");
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        return await CheckAtAsync(path, agency, fileName ?? "sent.csv", asked, limits, policy);
    }

    private protected static async Task<FileVerdict<CheckResult>> CheckAtAsync(
        string path, string agency, string fileName, string? asked = null, IngestLimits? limits = null, IdentityPolicy policy = IdentityPolicy.ImpossibleOnly,
        ContractLibrary? contracts = null)
    {
        var token = TestContext.Current.CancellationToken;
        var reader = contracts is null ? Engine.Reader(policy, limits) : new DeliveryReader(contracts, TimeProvider.System, limits ?? new IngestLimits(), () => policy);
        var recognised = await reader.RecogniseAsync(new DeliverySource(path, fileName, agency, null, asked), token);
        return recognised.Stopped ? recognised.Fault : await reader.CheckAsync(recognised.Value, Engine.CoverOf(recognised.Value.Contract), token);
    }
}
