using CsvHelper;
using SendDashboard.Etl.Reading.Texts;

namespace SendDashboard.Etl.Reading;

/// <summary>Opens a text file of a delivery at its headings, as UTF-8, with the one set of options that every reading of it uses.</summary>
internal sealed class CsvOpening : IDisposable
{
    private readonly int _headingRows;

    private CsvOpening(MemberStream bytes, TextStream text, CsvReader rows, Dialect dialect) =>
        (Bytes, Text, Rows, LinesAbove, _headingRows) = (bytes, text, rows, dialect.HeadingLine - 1, dialect.HeadingRows);

    internal MemberStream Bytes { get; }

    internal TextStream Text { get; }

    internal CsvReader Rows { get; }

    /// <summary>Lines above the headings: to be added to the line numbers of the reader.</summary>
    internal long LinesAbove { get; }

    internal static CsvOpening Open(SetMember member, TextEncoding letters, Dialect dialect, IngestLimits limits, Action<CsvMalformedRecord> onMalformed)
    {
        var bytes = MemberStream.Open(member, limits.MaxUnpackedBytes);
        bytes.PassMark();
        var text = new TextStream(bytes, letters);
        text.Skip(dialect.HeadingOffset);
        var rows = CsvReader.Create(text, new CsvReaderOptions
        {
            Separator = dialect.Separator,
            DetectSeparatorHint = false,
            TrackLineNumbers = true,
            MaxRecordSize = limits.MaxRecordBytes,
            IncludeValuesInExceptions = false,
            BufferSize = 256 * 1024,
            OnMalformedRecord = m => onMalformed(m),
        });
        return new CsvOpening(bytes, text, rows, dialect);
    }

    /// <summary>Passes over headings below the first row of them.</summary>
    internal void PassHeadings()
    {
        Rows.ReadHeader();
        for (var row = 1; row < _headingRows && Rows.Read(); row++)
        {
        }
    }

    public void Dispose()
    {
        Rows.Dispose();
        Text.Dispose();
    }
}
