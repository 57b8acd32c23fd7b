using SendDashboard.Core.Faults;
using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Reading.Texts;

namespace SendDashboard.Etl.Reading;

/// <summary>A delivery matched to its contract.</summary>
internal sealed record RecognisedSet(Contract Contract, IReadOnlyList<MatchedFile> Files)
{
    /// <summary>The set, or what is missing of it.</summary>
    internal static FileVerdict<RecognisedSet> Of(Contract contract, IReadOnlyList<MatchedFile> found)
    {
        var missing = contract.Tables.FirstOrDefault(t => t.Required && !found.Any(f => f.Match.Table == t));
        if (missing is not null)
        {
            return FileFault.Refuse(FaultCode.TableMissing, missing.Name);
        }

        var bare = found.FirstOrDefault(f => !f.Match.Table.MayBeEmpty && f.Xml is null && f.Rows.Count == 0);
        return bare is not null ? FileFault.Refuse(FaultCode.HeadingsOnly, bare.Match.Table.Name) : new RecognisedSet(contract, found);
    }
}

/// <summary>A file matched to its table.</summary>
/// <param name="Member">Where it is.</param>
/// <param name="Match">Which of its columns is which field.</param>
/// <param name="Dialect">How it is laid out.</param>
/// <param name="Rows">Its first rows below the headings.</param>
internal sealed record MatchedFile(SetMember Member, TableMatch Match, Dialect Dialect, IReadOnlyList<StartRecord> Rows)
{
    /// <summary>How it is written, in words.</summary>
    internal string Encoding { get; init; } = "";

    internal TextEncoding Letters { get; init; }

    internal XmlLayout? Xml { get; init; }

    internal IReadOnlyList<FileNote> Notes { get; init; } = [];

    /// <summary>A text file whose headings are all there.</summary>
    internal static MatchedFile Of(SetMember member, FileStart start, FoundHeadings found)
    {
        var dialect = found.Dialect;
        var notes = new List<FileNote>();
        if (dialect.Separator != ',')
        {
            notes.Add(new FileNote(FaultCode.OtherSeparator, dialect.HeadingLine));
        }

        if (dialect.HeadingLine > 1)
        {
            notes.Add(new FileNote(FaultCode.Preamble, dialect.HeadingLine));
        }

        return new MatchedFile(member, found.Match, dialect, start.RowsBelow(dialect, found.Match))
        {
            Encoding = start.Letters.Name + dialect.Words, Letters = start.Letters, Notes = notes,
        };
    }

    /// <summary>As it is kept with the delivery.</summary>
    internal RecognisedFile Recognised(string fileName, DateOnly asOf)
    {
        var isInUse = !((Xml is { } xml ? xml.LastYear : Match.Layout.LastYear) < asOf.Year);
        return new RecognisedFile(Match.Table, fileName, Xml?.Name ?? Match.Layout.Name, Encoding, Member.SizeBytes, Match.Columns, Member)
        {
            Dialect = Dialect, Letters = Letters, Xml = Xml,
            Notes = isInUse ? Notes : [.. Notes, new FileNote(FaultCode.LayoutNotInUse, Dialect.HeadingLine)],
        };
    }
}
