using System.IO.Compression;
using SendDashboard.Local.Demo.Planting;

namespace SendDashboard.Local.Demo.Files;

/// <summary>Writes one delivery whole or not at all, and says what should become of its rows.</summary>
internal static class DeliveryWriter
{
    // Constants, long past on any clock: a minute apart in the order in which the files are to be taken.
    private static readonly DateTime FirstWritten = new(2021, 1, 4, 6, 0, 0, DateTimeKind.Utc);
    private static readonly DateTimeOffset EntryWritten = new(2021, 1, 4, 6, 0, 0, TimeSpan.Zero);

    public static IEnumerable<DemoTruthFile> Write(string inbox, Delivery delivery, int order)
    {
        var tables = delivery.Tables();
        Planter.Sow(delivery.FileName, tables);
        var path = Path.Combine(inbox, delivery.Agency, delivery.FileName);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var file = File.Create(path + ".part"))
        {
            if (delivery.IsSet)
            {
                WriteSet(tables, file);
            }
            else
            {
                // Social care's system marks the byte order; the others do not.
                CsvFile.Write(tables[0], file, byteOrderMark: delivery.Agency == "social-care");
            }
        }

        File.SetLastWriteTimeUtc(path + ".part", FirstWritten.AddMinutes(order));
        File.Move(path + ".part", path, overwrite: true);
        return tables.Select(t => Truth(delivery, t));
    }

    private static void WriteSet(IReadOnlyList<Table> tables, Stream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        foreach (var table in tables)
        {
            var entry = zip.CreateEntry(table.Name, CompressionLevel.Fastest);
            entry.LastWriteTime = EntryWritten;
            using var to = entry.Open();
            CsvFile.Write(table, to, byteOrderMark: false);
        }
    }

    private static DemoTruthFile Truth(Delivery delivery, Table table)
    {
        return new(delivery.Path, table.Name, table.Rows.Count, Of(Effect.NotLoaded), Of(Effect.AlreadyHeld), Of(Effect.Query), Of(Effect.Loaded));

        DemoTruthRow[] Of(Effect effect) =>
            [.. table.Rows.Where(r => r.Verdict?.Effect == effect).Select(r => new DemoTruthRow(r.Line, r.Verdict!.Code, r.Verdict.Column, r.Verdict.Reason))];
    }
}
