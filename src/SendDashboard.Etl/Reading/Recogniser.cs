using SendDashboard.Core.Faults;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Reading;

/// <summary>Tells by file names and headings which contract a delivery is for, and which of its files holds which table.</summary>
internal sealed class Recogniser(ContractLibrary contracts)
{
    private const double EnoughToName = 0.5;

    /// <summary>The contract and its matched files, or why it is none of the agency's.</summary>
    internal FileVerdict<RecognisedSet> Recognise(DeliverySource source, IReadOnlyList<SetMember> members)
    {
        var own = source.Extract is null ? contracts.Of(source.Agency).ToList() : [.. contracts.Of(source.Agency).Where(c => c.Extract == source.Extract)];
        return members.Count == 1 ? One(source, members[0], own) : Set(source, members, own);
    }

    private FileVerdict<RecognisedSet> One(DeliverySource source, SetMember member, List<Contract> own)
    {
        var start = FileStart.Read(member);
        if (start.Stopped)
        {
            return start.Fault;
        }

        var headings = start.Value.Records(',')[0].Cells;
        var name = FileNames.WithoutEnding(member.Entry ?? source.FileName);
        var best = Best(own, headings, name);
        if (best is { Match.IsWhole: true })
        {
            // Tables of a set may have the same headings: then the name of the file tells them apart, or nothing does.
            if (!FileNames.Fits(best.Value.Match.Table.File, name) && Alike(own, best.Value.Match, headings))
            {
                return FileFault.Refuse(FaultCode.NotRecognised, detail: source.Agency);
            }

            return Whole(best.Value.Contract, [(member, start.Value, best.Value.Match)]);
        }

        if (Best(contracts.All.Except(own), headings, name) is { Match.IsWhole: true } other)
        {
            return FileFault.Refuse(FaultCode.AnotherAgency, detail: other.Contract.Extract);
        }

        var tables = own.SelectMany(c => c.Tables).Where(t => t.Fields.Count > 0).ToList();
        return HeadingTrouble.Of(start.Value, tables)
            ?? (best is { } near && near.Match.Share >= EnoughToName ? near.Match.Fault! : FileFault.Refuse(FaultCode.NotRecognised, detail: source.Agency));
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

        var found = new List<(SetMember Member, FileStart Start, TableMatch Match)>();
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

            var start = FileStart.Read(files[0]);
            if (start.Stopped)
            {
                return start.Fault with { Table = table.Name };
            }

            var match = TableMatcher.Match(table, start.Value.Records(',')[0].Cells);
            if (!match.IsWhole)
            {
                return HeadingTrouble.Of(start.Value, [table]) ?? match.Fault!;
            }

            found.Add((files[0], start.Value, match));
        }

        return Second(best, members, found) is { } second ? FileFault.Refuse(FaultCode.TableTwice, second) : Whole(best, found);
    }

    // A file under another name with the headings of a table that came is more of that table: its rows may not be lost without a word.
    // Tables with columns of their own say nothing by their headings.
    private static string? Second(Contract contract, IReadOnlyList<SetMember> members, List<(SetMember Member, FileStart Start, TableMatch Match)> found)
    {
        var tables = found.Select(f => f.Match.Table).Where(t => !t.KeepsOtherColumns).ToList();
        foreach (var member in members.Where(m => !contract.Tables.Any(t => FileNames.Fits(t.File, FileNames.Of(m)))))
        {
            var start = FileStart.Read(member);
            if (!start.Stopped && tables.Find(t => TableMatcher.Match(t, start.Value.Records(',')[0].Cells).IsWhole) is { } table)
            {
                return table.Name;
            }
        }

        return null;
    }

    private static FileVerdict<RecognisedSet> Whole(Contract contract, List<(SetMember Member, FileStart Start, TableMatch Match)> found)
    {
        var missing = contract.Tables.FirstOrDefault(t => t.Required && !found.Exists(f => f.Match.Table == t));
        if (missing is not null)
        {
            return FileFault.Refuse(FaultCode.TableMissing, missing.Name);
        }

        var endless = found.Find(f => f.Start.HasEndlessRow);
        if (endless.Match is not null)
        {
            return FileFault.Refuse(FaultCode.QuoteNeverClosed, endless.Match.Table.Name, 2);
        }

        var bare = found.Find(f => !f.Match.Table.MayBeEmpty && f.Start.Records(',').Count < 2);
        return bare.Match is not null
            ? FileFault.Refuse(FaultCode.HeadingsOnly, bare.Match.Table.Name)
            : new RecognisedSet(contract, found.ConvertAll(f => new MatchedFile(f.Member, f.Start, f.Match)));
    }

    // A table without fields of its own has any headings: only the name of the file speaks for it.
    private static (Contract Contract, TableMatch Match)? Best(IEnumerable<Contract> among, string[] headings, string name)
    {
        var matches = among
            .SelectMany(c => c.Tables.Where(t => t.Fields.Count > 0 || FileNames.Fits(t.File, name)).Select(t => (Contract: c, Match: TableMatcher.Match(t, headings))))
            .ToList();
        return matches.Count == 0
            ? null
            : matches.MaxBy(m => (m.Match.IsWhole, m.Match.Share, m.Match.Columns.ByField.Count, FileNames.Fits(m.Match.Table.File, name)));
    }

    private static bool Alike(IEnumerable<Contract> among, TableMatch best, string[] headings) =>
        among.SelectMany(c => c.Tables).Select(t => TableMatcher.Match(t, headings))
            .Count(m => m.IsWhole && m.Columns.ByField.Count == best.Columns.ByField.Count) > 1;

    private static int Named(Contract contract, IReadOnlyList<SetMember> members) =>
        contract.Tables.Count(t => members.Any(m => FileNames.Fits(t.File, FileNames.Of(m))));
}

/// <summary>A delivery matched to its contract.</summary>
internal sealed record RecognisedSet(Contract Contract, IReadOnlyList<MatchedFile> Files);

/// <summary>A file matched to its table.</summary>
internal sealed record MatchedFile(SetMember Member, FileStart Start, TableMatch Match);
