using System.Text;
using SendDashboard.Core.Faults;
using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Reading;

namespace SendDashboard.UnitTests.Etl.Reading;

/// <summary>
/// Every fault of a whole file, or of how it is written, has a sample that gives exactly it: a file in <c>tests/samples/file-faults</c>
/// named by its code, or one made here where it is large or no text. A new code without a sample fails.
/// </summary>
public sealed class EveryFileFaultTests : ReadingTest
{
    private static readonly string[] Kinds = ["FILE", "ENC", "CSV", "COL", "LAY", "XLS", "XML"];

    // Faults that are not found by reading, and where they are tested.
    private static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["FILE-01"] = "the upload form: nothing chosen",
        ["FILE-06"] = "a scan command of the area's own, which is not there yet",
        ["FILE-08"] = "the store of deliveries: the same bytes again",
        ["FILE-09"] = "the upload form: the connection broke",
        ["COL-03"] = "columns not used are named beside the load, not as faults",
        ["COL-05"] = "columns not agreed are named beside the load, not as faults",
        ["IG-01"] = "the agreement door",
        ["IG-04"] = "the agreement door",
        ["AREA-01"] = "the cross-checks", ["AREA-02"] = "the cross-checks", ["SUM-01"] = "the cross-checks", ["SUM-05"] = "the cross-checks",
        ["HELD-01"] = "no file", ["HELD-02"] = "no file",
        ["FIX-01"] = "the cross-checks", ["UNDO-01"] = "no file", ["UNDO-02"] = "no file", ["REC-01"] = "no file", ["REC-02"] = "no file",
        ["RUN-01"] = "the runs", ["RUN-02"] = "the runs", ["RUN-03"] = "the runs",
    };

    private static readonly string Samples = ProductTree.Folder("tests", "samples", "file-faults");

    public static TheoryData<string> Faults() =>
        [.. MessageCatalogue.Load(Engine.Folders).All.Where(m => m.Effect is "refuses" or "holds" || Kinds.Contains(m.Code.Split('-')[0])).Select(m => m.Code).Except(Elsewhere.Keys)];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Every_file_fault_has_a_sample_that_gives_exactly_it(string code)
    {
        var verdict = await SampleAsync(code);

        if (verdict.Stopped)
        {
            Assert.Equal(code, verdict.Fault.Code);
        }
        else
        {
            Assert.Equal([code], verdict.Value.Faults.Select(f => f.Code).Distinct());
        }
    }

    [Fact]
    public void No_sample_is_left_over() =>
        Assert.Subset(
            MessageCatalogue.Load(Engine.Folders).All.Select(m => m.Code).ToHashSet(),
            Directory.EnumerateFiles(Samples, "*", SearchOption.AllDirectories).Select(f => Path.GetFileNameWithoutExtension(f).Split(' ')[0]).ToHashSet());

    private async Task<FileVerdict<CheckResult>> SampleAsync(string code)
    {
        var path = Directory.EnumerateFiles(Samples, $"{code}*", SearchOption.AllDirectories).FirstOrDefault();
        return path is not null
            ? await CheckAtAsync(path, Path.GetFileName(Path.GetDirectoryName(path))!, Path.GetFileName(path).Split(' ')[^1])
            : await MadeAsync(code);
    }

    private Task<FileVerdict<CheckResult>> MadeAsync(string code) => code switch
    {
        FaultCode.WrongKind => CheckAsync(HostileFileTests.Compound("Workbook")),
        FaultCode.TooBig => CheckAsync(Bytes(Text()), limits: new IngestLimits(MaxFileBytes: 100)),
        FaultCode.Password => CheckAsync(HostileFileTests.Compound("EncryptedPackage")),
        FaultCode.UnsafeArchive => CheckAsync(Zip(("a.csv", Bytes(Text())))[..60]),
        FaultCode.UnsafeName => CheckAsync(Zip(("../a.csv", Bytes(Text())))),
        FaultCode.TableMissing => Sen2Async(folder => File.Delete(Path.Combine(folder, "senneed.csv"))),
        FaultCode.TableTwice => Sen2Async(folder => File.Copy(Path.Combine(folder, "senneed.csv"), Path.Combine(folder, "more needs.csv"))),
        FaultCode.UseUnknown => Sen2Async(folder => Change(Path.Combine(folder, "sen2.csv"), ",SEN2,", ",Other,")),
        FaultCode.AnotherAgency => CheckAsync(Bytes(Text()), "health"),
        FaultCode.NestedArchive => CheckAsync(Zip(("a.zip", Zip(("a.csv", Bytes(Text())))))),
        FaultCode.RowTooLong => CheckAsync(Bytes(Text().Replace("C00003", new string('x', 10 << 20)))),
        FaultCode.BrokenCell => CheckAsync(new MadeWorkbook().Sheet("Data", Cells().Append([.. Cells().Last().Select((c, i) => i == 1 ? new MadeWorkbook.Broken() : c)])).Bytes()),
        FaultCode.HiddenRows => CheckAsync(new MadeWorkbook().Sheet("Data", Cells(), "visible", 3).Bytes()),
        FaultCode.OtherSheets => CheckAsync(new MadeWorkbook().Sheet("Data", Cells()).Sheet("Notes", [["Anything"]], "hidden").Bytes()),
        FaultCode.LayoutNotInUse => OldLayoutAsync(),
        _ => throw new InvalidOperationException($"{code} has no sample: add one to tests/samples/file-faults, or make one here."),
    };

    private IEnumerable<object?[]> Cells() => Lines.Select(l => l.Split(',').Select(c => c.Length == 0 ? null : (object?)c).ToArray());

    private async Task<FileVerdict<CheckResult>> Sen2Async(Action<string> change)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Root, "sen2")).FullName;
        foreach (var file in Directory.EnumerateFiles(ProductTree.Folder("tests", "samples", "education", "sen2", "good")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        change(folder);
        return await CheckAtAsync(folder, "education", "sen2");
    }

    private static void Change(string path, string from, string to) => File.WriteAllText(path, File.ReadAllText(path).Replace(from, to));

    // The children in need contract with a layout whose last day has passed.
    private async Task<FileVerdict<CheckResult>> OldLayoutAsync()
    {
        var contract = Engine.Contracts.Find("social-care/children-in-need")!;
        var table = contract.Tables[0] with { Layouts = [Layout.Template with { Name = "until 2020", LastYear = 2020 }] };
        var path = Path.Combine(Root, "sent.csv");
        await File.WriteAllTextAsync(path, Text(), Encoding.UTF8, TestContext.Current.CancellationToken);
        return await CheckAtAsync(path, "social-care", "sent.csv", contracts: new ContractLibrary([contract with { Tables = [table] }]));
    }
}
