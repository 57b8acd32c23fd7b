using CsvHelper;
using SendDashboard.Core.Faults;
using SendDashboard.Core.Fixing;
using SendDashboard.Etl.Reading.Texts;

namespace SendDashboard.Etl.Reading;

/// <summary>The start of a text file: enough to tell its encoding, its separator and its headings.</summary>
internal sealed class FileStart : DeliveryStart
{
    private const int Length = 256 * 1024;
    private const int MostRecords = 25;
    private const int MostHeadingLines = 40;
    private const int LongestHeading = 64 * 1024;

    private static readonly char[] Separators = [',', ';', '\t', '|'];

    private readonly byte[] _bytes;
    private readonly bool _isWhole;

    private FileStart(byte[] bytes, bool isWhole, TextEncoding encoding) => (_bytes, _isWhole, Letters) = (bytes, isWhole, encoding);

    /// <summary>Encoding, as far as the start can tell.</summary>
    internal TextEncoding Letters { get; }

    /// <summary>The start as UTF-8 without a mark.</summary>
    internal ReadOnlySpan<byte> Text => _bytes;

    /// <summary>True when it is markup and not a table: the first sign is a pointed bracket.</summary>
    internal bool IsXml => Text.TrimStart(" \t\r\n"u8).StartsWith("<"u8);

    /// <summary>Reads the start; a file that is empty, that is no text, or whose letters nothing explains, is refused.</summary>
    internal static FileVerdict<FileStart> Read(SetMember member)
    {
        var room = new byte[Length];
        int read;
        using (var stream = MemberStream.Open(member, long.MaxValue))
        {
            read = stream.ReadAtLeast(room, Length, throwOnEndOfStream: false);
        }

        var start = room.AsMemory(0, read);
        if (FileMagic.Of(start.Span) is var kind && kind != FileMagic.Text)
        {
            return FileFault.Refuse(kind == FileMagic.Zip && member.Entry is not null ? FaultCode.NestedArchive : FaultCode.WrongKind);
        }

        var (encoding, mark, fault) = EncodingJudge.Of(start.Span);
        if (fault is not null)
        {
            return fault;
        }

        try
        {
            var text = AsUtf8(start[mark..], encoding);
            return text.AsSpan().Trim(" \t\r\n,;|\0"u8).IsEmpty ? FileFault.Refuse(FaultCode.Empty) : new FileStart(text, read < Length, encoding);
        }
        catch (FileStoppedException e)
        {
            return FileFault.Refuse(FaultCode.Encoding, line: e.Line);
        }
    }

    /// <summary>
    /// The rows that may be the headings: the first line with commas, then every line of the start with each separator. A line is read
    /// from where it begins, so that a quote mark in the notes above the headings swallows nothing.
    /// </summary>
    internal override IEnumerable<Headings> Candidates()
    {
        var lines = Lines();
        for (var line = 0; line < lines.Count; line++)
        {
            foreach (var separator in Separators)
            {
                var records = Records(separator, lines[line], line + 1, most: 3);
                if (records.Count > 0 && records[0].Line == line + 1 && (records[0].Cells.Length > 1 || separator == ','))
                {
                    yield return Headings.Of(new Dialect(separator, line + 1, lines[line]), records.Select(r => r.Cells));
                }
            }
        }
    }

    /// <summary>
    /// The rows below the headings, as far as the start holds them, cells trimmed, with the line each starts on. The last one read may be
    /// cut and is left out unless the file ends there.
    /// </summary>
    internal override IReadOnlyList<StartRecord> RowsBelow(Dialect dialect, TableMatch match)
    {
        var records = Records(dialect.Separator, (int)dialect.HeadingOffset, dialect.HeadingLine, MostRecords + dialect.HeadingRows);
        if (!_isWhole && records.Count < MostRecords + dialect.HeadingRows && records.Count > dialect.HeadingRows)
        {
            records.RemoveAt(records.Count - 1);
        }

        return [.. records.Skip(dialect.HeadingRows).Select(r => r.AsMended(match))];
    }

    internal override IEnumerable<string[]> RowsAbove(Dialect dialect) =>
        Lines().Take((int)dialect.HeadingLine - 1).SelectMany((at, line) => Records(dialect.Separator, at, line + 1, most: 1)).Where(r => r.Line < dialect.HeadingLine).Select(r => r.Cells);

    /// <summary>True when the first row alone runs past the start: a quote was opened and never closed, or a cell is endless.</summary>
    internal override bool HasEndlessRow(Dialect dialect) =>
        !_isWhole && Records(dialect.Separator, (int)dialect.HeadingOffset, dialect.HeadingLine, dialect.HeadingRows + 2).Count <= dialect.HeadingRows + 1;

    private List<StartRecord> Records(char separator, int offset, long line, int most)
    {
        var records = new List<StartRecord>();
        using var csv = CsvReader.Create(_bytes.AsMemory(offset, most > 3 ? _bytes.Length - offset : Math.Min(_bytes.Length - offset, LongestHeading)), new CsvReaderOptions
        {
            Separator = separator, HasHeader = false, TrackLineNumbers = true, IncludeValuesInExceptions = false, DetectSeparatorHint = false,
        });
        while (records.Count < most && csv.Read())
        {
            var cells = new string[csv.FieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = csv.GetString(i).Trim();
            }

            records.Add(new StartRecord(line + csv.LineNumber - 1, cells));
        }

        return records;
    }

    private List<int> Lines()
    {
        var lines = new List<int> { 0 };
        for (var at = 0; lines.Count < MostHeadingLines;)
        {
            var rest = _bytes.AsSpan(at);
            var end = rest.IndexOfAny((byte)'\n', (byte)'\r');
            if (end < 0 || (end += rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n' ? 2 : 1) >= rest.Length)
            {
                return lines;
            }

            at += end;
            lines.Add(at);
        }

        return lines;
    }

    private static byte[] AsUtf8(ReadOnlyMemory<byte> start, TextEncoding encoding)
    {
        if (!encoding.IsConverted)
        {
            return start.ToArray();
        }

        // A character that the end of the start cuts in two is for the reading of the whole.
        var even = encoding == TextEncoding.Windows1252 ? start : start[..(start.Length & ~1)];
        using var utf8 = new MemoryStream();
        using var text = new TextStream(new MemoryStream(even.ToArray()), encoding);
        text.CopyTo(utf8);
        return utf8.ToArray();
    }
}

/// <summary>One record at the start of a file.</summary>
/// <param name="Line">Line it starts on.</param>
/// <param name="Cells">Its cells, trimmed.</param>
internal sealed record StartRecord(long Line, string[] Cells)
{
    /// <summary>Without the marks that kept a spreadsheet away, where the row went out to be mended.</summary>
    internal StartRecord AsMended(TableMatch match) =>
        match.Columns.IsFixFile ? this with { Cells = Array.ConvertAll(Cells, cell => FixFile.Unprotected(cell).Trim()) } : this;
}
