using SendDashboard.Core.Faults;
using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Reading.Workbooks;
using SendDashboard.Etl.Reading.Xml;

namespace SendDashboard.Etl.Reading;

/// <summary>Tells by file names and headings which contract a delivery is for, and which of its files holds which table.</summary>
internal sealed class Recogniser(ContractLibrary contracts)
{
    /// <summary>The contract and its matched files, or why it is none of the agency's.</summary>
    internal FileVerdict<RecognisedSet> Recognise(DeliverySource source, IReadOnlyList<SetMember> members)
    {
        var own = source.Extract is null ? contracts.Of(source.Agency).ToList() : [.. contracts.Of(source.Agency).Where(c => c.Extract == source.Extract)];
        return members[0].Sheet is not null ? new WorkbookRecogniser(contracts, own).Recognise(source, members)
            : members.Count == 1 ? One(source, members[0], own)
            : Set(source, members, own);
    }

    private FileVerdict<RecognisedSet> One(DeliverySource source, SetMember member, List<Contract> own)
    {
        var start = FileStart.Read(member);
        if (start.Stopped)
        {
            return start.Fault;
        }

        if (start.Value.IsXml)
        {
            return XmlStart.Recognise(source, member, start.Value, own, contracts);
        }

        var name = FileNames.WithoutEnding(member.Entry ?? source.FileName);
        var best = HeadingSearch.Find(start.Value, own, name);
        if (best is { Match.IsWhole: true })
        {
            // Tables of a set may have the same headings: then the name of the file tells them apart, or nothing does.
            return !FileNames.Fits(best.Match.Table.File, name) && Alike(own, best)
                ? FileFault.Refuse(FaultCode.NotRecognised, detail: source.Agency)
                : Matched(member, start.Value, best) is var matched && matched.Stopped ? matched.Fault : RecognisedSet.Of(best.Contract, [matched.Value]);
        }

        return HeadingSearch.Find(start.Value, [.. contracts.All.Except(own)], name) is { Match.IsWhole: true } other
            ? FileFault.Refuse(FaultCode.AnotherAgency, detail: other.Contract.Extract)
            : best is { } near && near.Match.Share >= HeadingSearch.EnoughToName ? near.Fault!
            : FileFault.Refuse(FaultCode.NotRecognised, detail: source.Agency);
    }

    private FileVerdict<RecognisedSet> Set(DeliverySource source, IReadOnlyList<SetMember> members, List<Contract> own)
    {
        var best = own.Where(c => c.Form == DeliveryForm.Set).MaxBy(c => Named(c, members));
        if (best is null || Named(best, members) == 0)
        {
            var other = contracts.All.Except(own).FirstOrDefault(c => c.Form == DeliveryForm.Set && Named(c, members) > 1);
            return other is null
                ? FileFault.Refuse(FaultCode.NotRecognised, detail: source.Agency)
                : FileFault.Refuse(FaultCode.AnotherAgency, detail: other.Extract);
        }

        var found = new List<MatchedFile>();
        foreach (var table in best.Tables)
        {
            var files = members.Where(m => FileNames.Fits(table.File, FileNames.Of(m))).ToList();
            if (files.Count == 0)
            {
                continue; // whether it may be missing is asked of the set as a whole
            }

            if (files.Count > 1)
            {
                return FileFault.Refuse(FaultCode.TableTwice, table.Name);
            }

            var file = FileOf(best, table, files[0]);
            if (file.Stopped)
            {
                return file.Fault;
            }

            found.Add(file.Value);
        }

        return Second(best, members, found) is { } second ? FileFault.Refuse(FaultCode.TableTwice, second) : RecognisedSet.Of(best, found);
    }

    private static FileVerdict<MatchedFile> FileOf(Contract contract, ContractTable table, SetMember member)
    {
        var start = FileStart.Read(member);
        if (start.Stopped)
        {
            return start.Fault with { Table = table.Name };
        }

        return HeadingSearch.Find(start.Value, contract, table, FileNames.Of(member)) is { } found
            ? Matched(member, start.Value, found)
            : FileFault.Refuse(FaultCode.ColumnMissing, table.Name, 1, table.Fields.Select(f => f.Name).FirstOrDefault());
    }

    private static FileVerdict<MatchedFile> Matched(SetMember member, FileStart start, FoundHeadings found)
    {
        if (found.FaultIn(start) is { } fault)
        {
            return fault;
        }

        if (start.HasEndlessRow(found.Dialect))
        {
            return EndlessRow.Fault(member, start.Letters, found.Match.Table.Name, found.Dialect.HeadingLine + found.Dialect.HeadingRows);
        }

        return MatchedFile.Of(member, start, found);
    }

    // A file under another name with the headings of a table that came is more of that table: its rows may not be lost without a word.
    // Tables with columns of their own say nothing by their headings.
    private static string? Second(Contract contract, IReadOnlyList<SetMember> members, List<MatchedFile> found)
    {
        var tables = found.Select(f => f.Match.Table).Where(t => !t.KeepsOtherColumns).ToList();
        foreach (var member in members.Where(m => !contract.Tables.Any(t => FileNames.Fits(t.File, FileNames.Of(m)))))
        {
            var start = FileStart.Read(member);
            if (!start.Stopped && tables.Find(t => HeadingSearch.IsWhole(start.Value, t)) is { } table)
            {
                return table.Name;
            }
        }

        return null;
    }

    private static bool Alike(IEnumerable<Contract> among, FoundHeadings best) =>
        among.SelectMany(c => c.Tables).Select(t => TableMatcher.Match(t, best.Headings))
            .Count(m => m.IsWhole && m.Columns.ByField.Count == best.Match.Columns.ByField.Count) > 1;

    private static int Named(Contract contract, IReadOnlyList<SetMember> members) =>
        contract.Tables.Count(t => members.Any(m => FileNames.Fits(t.File, FileNames.Of(m))));
}
