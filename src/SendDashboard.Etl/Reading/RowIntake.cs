using SendDashboard.Core.Faults;
using SendDashboard.Core.Fixing;
using SendDashboard.Etl.Staging;
using SendDashboard.Etl.Validating;

namespace SendDashboard.Etl.Reading;

/// <summary>Takes the rows of one table, however they were written: has each judged, hands it on or keeps it out, and counts.</summary>
internal sealed class RowIntake(RecognisedFile file, TableJudge judge, IRowSink sink)
{
    private readonly ClosingLines _closing = new(judge.Table.Footers);
    private long _staged;
    private long _queries;

    /// <summary>Rows so far.</summary>
    internal long Rows { get; private set; }

    internal TableJudge Judge => judge;

    /// <summary>Judges a row of so many cells. A fault stops the file.</summary>
    internal FileFault? Take<TCells>(TCells cells, int count, long line) where TCells : struct, ICells
    {
        Rows++;
        switch (judge.Judge(cells, line))
        {
            case RowVerdict.RealPerson:
                return FileFault.Refuse(FaultCode.RealPerson, judge.Table.Name, line, judge.Row.RealPersonIn);
            case RowVerdict.KeptOut:
                KeptOut(cells, count, line);
                break;
            default:
                _staged++;
                break;
        }

        Report(line);
        if (judge.Row.Encoded.IsFull)
        {
            Flush();
        }

        return null;
    }

    /// <summary>Keeps out a row whose cells cannot be told apart, by the rule given. None of it is kept.</summary>
    internal void KeepOut(int rule, ReadOnlySpan<byte> raw, long line)
    {
        Rows++;
        judge.KeepOut(rule, raw);
        sink.KeptOut(judge.Table.Name, line, QuarantineCells.None);
        Report(line);
    }

    /// <summary>Whether a row is a total or another line that closes the table.</summary>
    internal bool Closes<TCells>(TCells cells, int count) where TCells : struct, ICells => _closing.Is(cells, count);

    /// <summary>Hands on what is still held.</summary>
    internal void Flush()
    {
        sink.Rows(judge.Row.Encoded.Written);
        judge.Row.Encoded.Clear();
    }

    /// <summary>Notes about the file as a whole: queries on the line they are about.</summary>
    internal void Note(IEnumerable<FileNote> notes)
    {
        foreach (var note in notes)
        {
            _queries++;
            sink.Fault(new RowFault(judge.Table.Name, note.Line, null, note.Code, Severity.Query));
        }
    }

    internal TableCounts Counts(string stagedName, string encoding, IEnumerable<string> notUsed)
    {
        var hash = new byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(hash, judge.ContentHash);
        return new TableCounts(
            judge.Table.Name, file.FileName, file.Layout, encoding, Rows, _staged, Rows - _staged, _queries, hash, [.. notUsed], judge.NotAgreed, stagedName);
    }

    /// <summary>The columns of a file with headings that nothing claims.</summary>
    internal IEnumerable<string> OtherHeadings => judge.Table.KeepsOtherColumns ? [] : file.Columns.Others.Select(o => o.Heading).Where(heading => !(file.IsFixFile && FixFile.IsOurs(heading)));

    private void KeptOut<TCells>(TCells cells, int count, long line) where TCells : struct, ICells
    {
        if (_closing.Is(cells, count))
        {
            judge.Row.Faults.Clear();
            judge.Row.Faults.Raise(judge.ClosingLine);
            sink.KeptOut(judge.Table.Name, line, QuarantineCells.None);
            return;
        }

        sink.KeptOut(judge.Table.Name, line, judge.Quarantine.Of(cells));
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
}
