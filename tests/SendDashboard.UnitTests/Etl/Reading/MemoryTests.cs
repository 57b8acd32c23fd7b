using SendDashboard.Core.Faults;
using SendDashboard.Etl.Reading;

namespace SendDashboard.UnitTests.Etl.Reading;

/// <summary>Memory does not grow with the file. It is measured of the whole process, so nothing else runs beside these.</summary>
[Collection(nameof(Alone))]
public sealed class MemoryTests : ReadingTest
{
    [Fact]
    public async Task A_sixty_megabyte_file_with_an_unclosed_quote_is_refused_with_its_row_in_flat_memory()
    {
        var path = Path.Combine(Root, "large.csv");
        await using (var file = new StreamWriter(path))
        {
            await file.WriteAsync(Lines[0] + "\n" + Lines[1].Replace("2026,", "2026,\"") + "\n");
            var row = Lines[2] + "\n";
            for (var written = 0; written < 60 << 20; written += row.Length)
            {
                await file.WriteAsync(row);
            }
        }

        var before = GC.GetTotalAllocatedBytes();
        var verdict = await CheckAtAsync(path, "social-care", "large.csv");

        Assert.Equal((FaultCode.QuoteNeverClosed, 2L), (verdict.Fault!.Code, verdict.Fault.Line));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 40 << 20);
    }

    [Fact]
    public async Task A_hundred_thousand_rows_are_read_in_flat_memory()
    {
        var row = Lines[1].Split(',').Cast<object?>().ToArray();
        var many = Enumerable.Range(0, 100_000).Select(i => (object?[])[.. row.Select((c, column) => column == 1 ? $"C{i % 100:D5}" : c)]).Prepend([.. Lines[0].Split(',')]);
        var path = Path.Combine(Root, "many.xlsx");
        await File.WriteAllBytesAsync(path, new MadeWorkbook().Sheet("Data", many).Bytes(), TestContext.Current.CancellationToken);
        var recognised = (await Engine.Reader().RecogniseAsync(new DeliverySource(path, "many.xlsx", "social-care"), TestContext.Current.CancellationToken)).Value!;
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var read = await Engine.Reader().CheckAsync(recognised, Engine.CoverOf(recognised.Contract), TestContext.Current.CancellationToken);

        Assert.Equal(100_000, read.Value!.Tables[0].RowsStaged);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 32 << 20);
    }
}
