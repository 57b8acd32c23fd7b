using CsvHelper;
using SendDashboard.Core.Faults;
using SendDashboard.Core.Fixing;

namespace SendDashboard.Etl.Reading;

/// <summary>The start of a file: enough to tell its encoding, its separator and its headings.</summary>
internal sealed class FileStart
{
    private const int Length = 256 * 1024;
    private const int MostRecords = 25;

    private readonly byte[] _bytes;
    private readonly bool _isWhole;

    private FileStart(byte[] bytes, bool isWhole, bool hasMark)
    {
        (_bytes, _isWhole) = (bytes, isWhole);
        Encoding = hasMark ? "utf-8 with byte order mark" : "utf-8";
    }

    /// <summary>Encoding as kept with the delivery.</summary>
    internal string Encoding { get; }

    /// <summary>True when the first row alone runs past the start: a quote was opened and never closed, or a cell is endless.</summary>
    internal bool HasEndlessRow => !_isWhole && Records(',').Count < 2;

    /// <summary>Reads the start; a file that is empty, or not UTF-8 by its first bytes, is refused.</summary>
    internal static FileVerdict<FileStart> Read(SetMember member)
    {
        using var stream = MemberStream.Open(member, long.MaxValue);
        var room = new byte[Length];
        var read = stream.ReadAtLeast(room, Length, throwOnEndOfStream: false);
        var bytes = room.AsSpan(0, read);
        if (LooksUtf16(bytes))
        {
            return FileFault.Refuse(FaultCode.Encoding, detail: "UTF-16");
        }

        var hasMark = bytes.StartsWith(System.Text.Encoding.UTF8.Preamble);
        bytes = hasMark ? bytes[3..] : bytes;
        if (bytes.Trim(" \t\r\n,;"u8).IsEmpty)
        {
            return FileFault.Refuse(FaultCode.Empty);
        }

        // A heading is kept (as a column not used, as the name of a figure): one that is no text refuses the file.
        var start = new FileStart(bytes.ToArray(), read < Length, hasMark);
        return Array.Exists(start.Records(',')[0].Cells, heading => heading.AsSpan().ContainsAny('\0', '\uFFFD'))
            ? FileFault.Refuse(FaultCode.Encoding, line: 1)
            : start;
    }

    /// <summary>The first records, cells trimmed, with the line each starts on. The last one read may be cut and is left out unless the file ends there.</summary>
    internal IReadOnlyList<StartRecord> Records(char separator)
    {
        var records = new List<StartRecord>();
        using var csv = CsvReader.Create(_bytes, new CsvReaderOptions
        {
            Separator = separator, HasHeader = false, TrackLineNumbers = true, IncludeValuesInExceptions = false, DetectSeparatorHint = false,
        });
        var isFixFile = false;
        while (records.Count <= MostRecords && csv.Read())
        {
            var cells = new string[csv.FieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                var cell = csv.GetString(i).Trim();
                cells[i] = isFixFile ? FixFile.Unprotected(cell).Trim() : cell;
            }

            isFixFile = records.Count == 0 ? FixFile.IsOne(cells) : isFixFile;

            records.Add(new StartRecord(csv.LineNumber, cells));
        }

        if (!_isWhole && records.Count is > 1 and <= MostRecords)
        {
            records.RemoveAt(records.Count - 1);
        }

        return records;
    }

    // A byte order mark, or the noughts that half of Latin text becomes.
    private static bool LooksUtf16(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
        || (bytes.Length >= 8 && bytes[..Math.Min(bytes.Length, 512)].Count((byte)0) * 3 > Math.Min(bytes.Length, 512));
}

/// <summary>One record at the start of a file.</summary>
/// <param name="Line">Line it starts on.</param>
/// <param name="Cells">Its cells, trimmed.</param>
internal sealed record StartRecord(long Line, string[] Cells);
