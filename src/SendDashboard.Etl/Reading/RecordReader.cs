using System.Xml;
using SendDashboard.Core.Faults;
using SendDashboard.Etl.Reading.Workbooks;
using SendDashboard.Etl.Validating;

namespace SendDashboard.Etl.Reading;

/// <summary>Reads the rows of a sheet or of XML, once: each is judged and handed on before the next is looked at.</summary>
internal sealed class RecordReader(RecognisedFile file, RowIntake intake, Func<Records> open)
{
    private const int RowsBetweenReports = 1 << 12;

    private string Table => intake.Judge.Table.Name;

    internal FileVerdict<TableCounts> Read(string stagedName, Action<long, long> report, CancellationToken cancellationToken)
    {
        try
        {
            using var records = open();
            while (records.Read())
            {
                if (Row(records) is { } fault)
                {
                    return fault;
                }

                if ((intake.Rows & (RowsBetweenReports - 1)) == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    report(records.BytesRead, intake.Rows);
                }
            }

            intake.Flush();
            report(records.BytesRead, intake.Rows);
            return FileTrouble() is { } trouble ? trouble : Counts(records, stagedName);
        }
        catch (XmlException e)
        {
            // Its message quotes the file: only the line is kept.
            return file.Xml is null
                ? FileFault.Refuse(FaultCode.UnsafeArchive, Table)
                : FileFault.Refuse(FaultCode.BrokenXml, Table, Math.Max(e.LineNumber, 1));
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

    private FileFault? Row(Records records)
    {
        switch (records.Trouble)
        {
            case RecordTrouble.BrokenCell:
                intake.KeepOut(intake.Judge.BrokenCell, records.Raw, records.Line);
                return null;
            case RecordTrouble.ElementTwice:
                intake.KeepOut(intake.Judge.ElementTwice, records.Raw, records.Line);
                return null;
            default:
                var cells = new RecordCells(records);
                return file.IsFixFile ? intake.Take(new FixedCells<RecordCells>(cells), records.Columns, records.Line) : intake.Take(cells, records.Columns, records.Line);
        }
    }

    private FileFault? FileTrouble() =>
        intake.Rows == 0 && !intake.Judge.Table.MayBeEmpty
            ? FileFault.Refuse(file.Xml is null ? FaultCode.HeadingsOnly : FaultCode.TableMissing, Table)
            : intake.Judge.MonthFirst;

    private TableCounts Counts(Records records, string stagedName)
    {
        var hidden = records is SheetRecords { SawHiddenRow: true };
        intake.Note(hidden ? file.Notes.Append(new FileNote(FaultCode.HiddenRows, file.Dialect.HeadingLine)) : file.Notes);
        return intake.Counts(stagedName, file.Encoding, intake.OtherHeadings.Concat(records.NotUsed));
    }
}
