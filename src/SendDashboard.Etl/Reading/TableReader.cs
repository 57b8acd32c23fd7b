using CsvHelper;
using SendDashboard.Core.Faults;
using SendDashboard.Etl.Reading.Texts;
using SendDashboard.Etl.Validating;

namespace SendDashboard.Etl.Reading;

/// <summary>
/// Reads one text file from its first byte to its last, once: each record is split, judged and handed on before the next is
/// looked at, so memory does not grow with the file.
/// </summary>
internal sealed class TableReader(RecognisedFile file, RowIntake intake, IngestLimits limits)
{
    private const int RowsBetweenReports = 1 << 14;

    private readonly TableJudge _judge = intake.Judge;
    private CsvMalformedReason? _malformed;

    private string Table => _judge.Table.Name;

    /// <summary>Reads the file. <paramref name="report"/> is told bytes and rows now and then.</summary>
    internal FileVerdict<TableCounts> Read(string stagedName, Action<long, long> report, CancellationToken cancellationToken)
    {
        var above = file.Dialect.HeadingLine - 1;
        try
        {
            using var csv = CsvOpening.Open(file.Member, file.Letters, file.Dialect, limits, m => _malformed = m.Reason);
            csv.PassHeadings();
            _malformed = null;
            var fault = ReadRows(csv, report, cancellationToken) ?? FileTrouble(csv);
            report(csv.Bytes.BytesRead, intake.Rows);
            if (fault is not null)
            {
                return fault;
            }

            var letters = csv.Text.Encoding;
            intake.Note(letters.IsConverted ? file.Notes.Prepend(new FileNote(FaultCode.Converted, file.Dialect.HeadingLine)) : file.Notes);
            return intake.Counts(stagedName, letters.Name + file.Dialect.Words, intake.OtherHeadings);
        }
        catch (CsvFormatException e)
        {
            // Only a record past the limit throws: a quote that swallows the rest, or a cell without end. The exception is not passed on or logged.
            return EndlessRow.Fault(file.Member, file.Letters, Table, e.LineNumber + above);
        }
        catch (FileStoppedException e)
        {
            return FileFault.Refuse(e.Code, Table, e.Line);
        }
        catch (InvalidDataException)
        {
            return FileFault.Refuse(FaultCode.UnsafeArchive, Table);
        }
    }

    private FileFault? ReadRows(CsvOpening opened, Action<long, long> report, CancellationToken cancellationToken)
    {
        var (csv, above) = (opened.Rows, opened.LinesAbove);
        var (columns, named) = (file.Columns.ColumnCount, file.Columns.NamedCount);
        var shortRow = 0L;
        while (csv.Read())
        {
            var line = csv.LineNumber + above;
            if (IsBlank(csv.RawRecord))
            {
                continue;
            }

            shortRow = csv.FieldCount < named ? line : 0;
            var fault = _malformed is null && (csv.FieldCount == columns || csv.FieldCount == named) ? Whole(csv, line) : Misshapen(csv, line, ref shortRow);
            if (fault is not null)
            {
                return fault;
            }

            if ((intake.Rows & (RowsBetweenReports - 1)) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                report(opened.Bytes.BytesRead, intake.Rows);
            }
        }

        intake.Flush();
        return shortRow > 0 && opened.Text.LastByte is not ('\n' or '\r') ? FileFault.Refuse(FaultCode.CutShort, Table, shortRow) : null;
    }

    private FileFault? Whole(CsvReader csv, long line)
    {
        var cells = new CsvCells(csv);
        if (csv.RawRecord.IndexOfAny((byte)'\n', (byte)'\r') >= 0 && SwallowedRow.Is(cells, csv.FieldCount, (byte)file.Dialect.Separator))
        {
            return FileFault.Refuse(FaultCode.QuoteNeverClosed, Table, line);
        }

        if (file.Columns.NamedCount < csv.FieldCount && HasMoreThanHeadings(csv))
        {
            intake.KeepOut(_judge.CellCount, csv.RawRecord, line);
            return null;
        }

        return file.IsFixFile ? intake.Take(new FixedCells<CsvCells>(cells), csv.FieldCount, line) : intake.Take(cells, csv.FieldCount, line);
    }

    /// <summary>
    /// A record with a quote out of place or the wrong number of cells is kept out by itself; but one that runs over several
    /// lines has probably swallowed the rows after it, and those may not be lost without a word.
    /// </summary>
    private FileFault? Misshapen(CsvReader csv, long line, ref long shortRow)
    {
        var reason = _malformed;
        _malformed = null;
        if (reason == CsvMalformedReason.UnterminatedQuote || csv.RawRecord.IndexOfAny((byte)'\n', (byte)'\r') >= 0)
        {
            return FileFault.Refuse(FaultCode.QuoteNeverClosed, Table, line);
        }

        var closes = reason is null && intake.Closes(new CsvCells(csv), csv.FieldCount);
        shortRow = closes ? 0 : shortRow;
        intake.KeepOut(closes ? _judge.ClosingLine : reason is null ? _judge.CellCount : _judge.StrayQuote, csv.RawRecord, line);
        return null;
    }

    // Rows of separators and nothing else, as a spreadsheet leaves under a table, are blank lines. One look at the first byte tells most rows from them.
    private bool IsBlank(ReadOnlySpan<byte> raw)
    {
        var separator = (byte)file.Dialect.Separator;
        return (raw.IsEmpty || raw[0] == separator || raw[0] is (byte)' ' or (byte)'"' or (byte)'\t')
            && _malformed is null
            && raw.IndexOfAnyExcept((ReadOnlySpan<byte>)[separator, (byte)' ', (byte)'"', (byte)'\t']) < 0;
    }

    // Under columns without a heading nothing may stand: what does has slipped to the right.
    private bool HasMoreThanHeadings(CsvReader csv)
    {
        for (var i = file.Columns.NamedCount; i < csv.FieldCount; i++)
        {
            if (!csv.GetSpan(i).Trim(" \t"u8).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What only the whole file can tell.</summary>
    private FileFault? FileTrouble(CsvOpening csv)
    {
        if (_judge.SawDamagedText && !_judge.SawUtf8 && csv.Text.Encoding != TextEncoding.Utf8)
        {
            return FileFault.Refuse(FaultCode.Encoding, Table);
        }

        return intake.Rows == 0 && !_judge.Table.MayBeEmpty && csv.Bytes.BytesRead > 0
            ? FileFault.Refuse(FaultCode.HeadingsOnly, Table)
            : _judge.MonthFirst;
    }
}
