using System.Xml;
using SendDashboard.Core.Faults;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Reading.Workbooks;

/// <summary>
/// Tells which sheets of a workbook hold which tables, by their headings: a sheet is taken for the table of which it has the most
/// fields. Hidden sheets are not read; they and those that hold something else are said to be left out.
/// </summary>
internal sealed class WorkbookRecogniser(ContractLibrary contracts, IReadOnlyList<Contract> own)
{
    /// <summary>The contract and its sheets, or why it is none of the agency's.</summary>
    internal FileVerdict<RecognisedSet> Recognise(DeliverySource source, IReadOnlyList<SetMember> members)
    {
        try
        {
            return Recognise(source, members, Workbook.Open(members[0].Path).Load());
        }
        catch (Exception e) when (e is InvalidDataException or XmlException)
        {
            return FileFault.Refuse(FaultCode.UnsafeArchive);
        }
    }

    private FileVerdict<RecognisedSet> Recognise(DeliverySource source, IReadOnlyList<SetMember> members, Workbook workbook)
    {
        var sheets = members.Where(m => !m.Sheet!.IsHidden).Select(m => (Member: m, Start: new SheetStart(workbook, m.Sheet!))).Where(s => !s.Start.IsBlank).ToList();
        if (sheets.Count == 0)
        {
            return FileFault.Refuse(FaultCode.Empty);
        }

        var contract = own.MaxBy(c =>
        {
            var whole = sheets.Select(s => Best(s.Start, [c])).Where(b => b is { Match.IsWhole: true }).ToList();
            return (whole.Count, whole.Sum(b => b!.Match.Columns.ByField.Count));
        });
        var found = contract is null ? [] : sheets.Select(s => (s.Member, s.Start, Best: Best(s.Start, [contract]))).Where(s => s.Best is { Match.IsWhole: true }).ToList();
        if (found.Count == 0)
        {
            return NotFound(source, sheets.ConvertAll(s => s.Start));
        }

        var files = new List<MatchedFile>();
        foreach (var table in contract!.Tables)
        {
            var fitting = found.Where(f => f.Best!.Match.Table == table).ToList();
            fitting = fitting.Count > 1 && fitting.FindAll(f => FileNames.Fits(table.File, f.Start.Place.Name)) is { Count: 1 } named ? named : fitting;
            if (fitting.Count > 1)
            {
                return FileFault.Refuse(FaultCode.TableTwice, table.Name);
            }

            if (fitting.Count == 1 && fitting[0].Best!.FaultIn(fitting[0].Start) is { } fault)
            {
                return fault;
            }

            if (fitting.Count == 1)
            {
                files.Add(Matched(fitting[0].Member, fitting[0].Start, fitting[0].Best!));
            }
        }

        var areLeft = files.Count < members.Count(m => m.Sheet!.IsHidden) + sheets.Count;
        return RecognisedSet.Of(contract, areLeft ? [files[0] with { Notes = [new FileNote(FaultCode.OtherSheets, files[0].Dialect.HeadingLine)] }, .. files.Skip(1)] : files);
    }

    private FileVerdict<RecognisedSet> NotFound(DeliverySource source, List<SheetStart> sheets)
    {
        if (sheets.Select(s => Best(s, [.. contracts.All.Except(own)])).FirstOrDefault(b => b is { Match.IsWhole: true }) is { } other)
        {
            return FileFault.Refuse(FaultCode.AnotherAgency, detail: other.Contract.Extract);
        }

        var near = sheets.Select(s => Best(s, own)).OfType<FoundHeadings>().MaxBy(b => b.Match.Share);
        return near is not null && near.Match.Share >= HeadingSearch.EnoughToName
            ? near.Fault!
            : FileFault.Refuse(FaultCode.NotRecognised, detail: source.Agency);
    }

    private static FoundHeadings? Best(SheetStart sheet, IReadOnlyList<Contract> among) => HeadingSearch.Find(sheet, among, sheet.Place.Name);

    private static MatchedFile Matched(SetMember member, SheetStart sheet, FoundHeadings found) =>
        new(member, found.Match, found.Dialect, sheet.RowsBelow(found.Dialect, found.Match))
        {
            Encoding = FormattableString.Invariant($"workbook, sheet {sheet.Place.Number}{found.Dialect.Words}"),
        };
}
