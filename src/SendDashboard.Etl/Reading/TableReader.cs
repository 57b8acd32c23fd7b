using CsvHelper;
using SendDashboard.Core.Faults;
using SendDashboard.Core.Fixing;
using SendDashboard.Etl.Staging;
using SendDashboard.Etl.Validating;

namespace SendDashboard.Etl.Reading;

/// <summary>
/// Reads one file from its first byte to its last, once: each record is split, judged and handed on before the next is
/// looked at, so memory does not grow with the file.
/// </summary>
internal sealed class TableReader(RecognisedFile file, TableJudge judge, IRowSink sink, IngestLimits limits)
{
    private const int RowsBetweenReports = 1 << 14;

    private CsvMalformedReason? _malformed;
    private long _rows;
    private long _staged;
    private long _queries;

    /// <summary>Reads the file. <paramref name="report"/> is told bytes and rows now and then.</summary>
    internal FileVerdict<TableCounts> Read(string stagedName, Action<long, long> report, CancellationToken cancellationToken)
    {
        using var stream = MemberStream.Open(file.Member, limits.MaxUnpackedBytes);
        using var csv = CsvReader.Create(stream, Options());
        try
        {
            var fault = ReadRows(csv, stream, report, cancellationToken) ?? FileTrouble(stream);
            report(stream.BytesRead, _rows);
            return fault is null ? Counts(stagedName) : fault;
        }
        catch (CsvFormatException e)
        {
            // Only a record past the limit throws: a quote that swallows the rest. The exception is not passed on or logged.
            return FileFault.Refuse(FaultCode.QuoteNeverClosed, judge.Table.Name, e.LineNumber);
        }
        catch (InvalidDataException)
        {
            return FileFault.Refuse(FaultCode.UnsafeArchive, judge.Table.Name);
        }
    }

    private FileFault? ReadRows(CsvReader csv, MemberStream stream, Action<long, long> report, CancellationToken cancellationToken)
    {
        var columns = file.Columns.ColumnCount;
        var shortRow = 0L;
        while (csv.Read())
        {
            var line = csv.LineNumber;
            shortRow = csv.FieldCount < columns ? line : 0;
            var fault = _malformed is null && csv.FieldCount == columns ? JudgeRow(csv, line) : Misshapen(csv, line);
            if (fault is not null)
            {
                return fault;
            }

            if ((++_rows & (RowsBetweenReports - 1)) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                report(stream.BytesRead, _rows);
            }
        }

        sink.Rows(judge.Row.Encoded.Written);
        judge.Row.Encoded.Clear();
        return shortRow > 0 && stream.LastByte is not ('\n' or '\r') ? FileFault.Refuse(FaultCode.CutShort, judge.Table.Name, shortRow) : null;
    }

    private FileFault? JudgeRow(CsvReader csv, long line) =>
        file.IsFixFile ? JudgeCells(new FixedCells(new CsvCells(csv)), line) : JudgeCells(new CsvCells(csv), line);

    private FileFault? JudgeCells<TCells>(TCells cells, long line) where TCells : struct, ICells
    {
        switch (judge.Judge(cells, line))
        {
            case RowVerdict.RealPerson:
                return FileFault.Refuse(FaultCode.RealPerson, judge.Table.Name, line, judge.Row.RealPersonIn);
            case RowVerdict.KeptOut:
                sink.KeptOut(judge.Table.Name, line, judge.Quarantine.Of(cells));
                break;
            default:
                _staged++;
                break;
        }

        Report(line);
        if (judge.Row.Encoded.IsFull)
        {
            sink.Rows(judge.Row.Encoded.Written);
            judge.Row.Encoded.Clear();
        }

        return null;
    }

    /// <summary>
    /// A record with a quote out of place or the wrong number of cells is kept out by itself; but one that runs over several
    /// lines has probably swallowed the rows after it, and those may not be lost without a word.
    /// </summary>
    private FileFault? Misshapen(CsvReader csv, long line)
    {
        var reason = _malformed;
        _malformed = null;
        if (reason == CsvMalformedReason.UnterminatedQuote || csv.RawRecord.IndexOfAny((byte)'\n', (byte)'\r') >= 0)
        {
            return FileFault.Refuse(FaultCode.QuoteNeverClosed, judge.Table.Name, line);
        }

        judge.KeepOut(reason is null ? judge.CellCount : judge.StrayQuote, csv.RawRecord);
        sink.KeptOut(judge.Table.Name, line, QuarantineCells.None);
        Report(line);
        return null;
    }

    private void Report(long line)
    {
        if (!judge.Row.Faults.Any)
        {
            return;
        }

        foreach (var number in judge.Row.Faults.Broken())
        {
            var rule = judge.Rules[number];
            _queries += rule.Severity == Severity.Query ? 1 : 0;
            sink.Fault(new RowFault(judge.Table.Name, line, rule.Field, rule.Code, rule.Severity));
        }
    }

    /// <summary>What only the whole file can tell.</summary>
    private FileFault? FileTrouble(MemberStream stream)
    {
        if (judge.SawDamagedText && !judge.SawUtf8)
        {
            return FileFault.Refuse(FaultCode.Encoding, judge.Table.Name, detail: "Windows-1252");
        }

        if (_rows == 0 && !judge.Table.MayBeEmpty && stream.BytesRead > 0)
        {
            return FileFault.Refuse(FaultCode.HeadingsOnly, judge.Table.Name);
        }

        return judge.Dates.FirstOrDefault(d => d.LooksMonthFirst) is { } dates
            ? FileFault.Refuse(FaultCode.MonthFirst, judge.Table.Name, dates.FirstLine, dates.Field)
            : null;
    }

    private CsvReaderOptions Options() => new()
    {
        Separator = ',',
        DetectSeparatorHint = false,
        TrackLineNumbers = true,
        MaxRecordSize = limits.MaxRecordBytes,
        IncludeValuesInExceptions = false,
        BufferSize = 256 * 1024,
        OnMalformedRecord = m => _malformed = m.Reason,
    };

    private TableCounts Counts(string stagedName)
    {
        var hash = new byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(hash, judge.ContentHash);
        return new TableCounts(
            judge.Table.Name,
            file.FileName,
            file.Layout,
            file.Encoding,
            _rows,
            _staged,
            _rows - _staged,
            _queries,
            hash,
            judge.Table.KeepsOtherColumns ? [] : [.. file.Columns.Others.Select(o => o.Heading).Where(heading => !(file.IsFixFile && FixFile.IsOurs(heading)))],
            judge.NotAgreed,
            stagedName);
    }
}
