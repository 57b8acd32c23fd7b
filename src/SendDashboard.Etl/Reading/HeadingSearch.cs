using SendDashboard.Core.Faults;
using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Reading.Texts;

namespace SendDashboard.Etl.Reading;

/// <summary>Looks for the headings of one of some tables at the start of a file: in the first row with commas, then lower and otherwise separated.</summary>
internal static class HeadingSearch
{
    internal const double EnoughToName = 0.5;

    /// <summary>The first row that holds every heading a table needs, else the row that comes nearest; null when nothing is alike at all.</summary>
    internal static FoundHeadings? Find(DeliveryStart start, IReadOnlyList<Contract> among, string name) =>
        Find(start, [.. among.SelectMany(c => c.Tables.Select(t => (c, t)))], name);

    /// <summary>The same, for one table.</summary>
    internal static FoundHeadings? Find(DeliveryStart start, Contract contract, ContractTable table, string name) => Find(start, [(contract, table)], name);

    /// <summary>Whether some table's headings are all there.</summary>
    internal static bool IsWhole(DeliveryStart start, ContractTable table) =>
        start.Candidates().Any(c => TableMatcher.Match(table, c).IsWhole);

    private static FoundHeadings? Find(DeliveryStart start, IReadOnlyList<(Contract Contract, ContractTable Table)> tables, string name)
    {
        FoundHeadings? nearest = null;
        foreach (var headings in start.Candidates())
        {
            var found = tables
                .Where(t => t.Table.Fields.Count > 0 || (headings.Dialect == Dialect.Plain && FileNames.Fits(t.Table.File, name)))
                .Select(t => new FoundHeadings(t.Contract, TableMatcher.Match(t.Table, headings), headings))
                .MaxBy(f => (f.Match.IsWhole, f.Match.Share, f.Match.Columns.ByField.Count, FileNames.Fits(f.Match.Table.File, name)));
            if (found is { Match.IsWhole: true })
            {
                return found;
            }

            nearest = found is not null && found.Match.Share > (nearest?.Match.Share ?? 0) ? found : nearest;
        }

        return nearest;
    }
}

/// <summary>Headings that fit a table, wholly or nearly.</summary>
internal sealed record FoundHeadings(Contract Contract, TableMatch Match, Headings Headings)
{
    internal Dialect Dialect => Headings.Dialect with { HeadingRows = Match.Layout.HeadingRows };

    /// <summary>What is wrong with them and with what stands above them, or null.</summary>
    internal FileFault? FaultIn(DeliveryStart start) =>
        Fault ?? (start.RowsAbove(Dialect).Any(IsRow) ? FileFault.Refuse(FaultCode.RowsAboveHeadings, Match.Table.Name, Dialect.HeadingLine) : null);

    /// <summary>What is wrong with them, or null.</summary>
    internal FileFault? Fault =>
        Match.IsWhole && Headings.Of(Match.Layout.HeadingRows).Any(h => h.AsSpan().ContainsAny('\0', '\uFFFD'))
            ? FileFault.Refuse(FaultCode.Encoding, Match.Table.Name, Dialect.HeadingLine) // a heading is kept: one that is no text refuses the file
            : Match.FaultAt(Dialect.HeadingLine);

    // Titles and notes fill a cell or two; what fills most of the columns is a row that passing over would lose.
    private bool IsRow(string[] cells) => cells.Length > 2 && cells.Count(c => c.Length > 0) * 2 > Match.Columns.NamedCount;
}
