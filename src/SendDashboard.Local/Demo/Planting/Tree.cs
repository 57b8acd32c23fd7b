using SendDashboard.Local.Demo.Files;

namespace SendDashboard.Local.Demo.Planting;

/// <summary>Which rows of a set have rows below them; a plain file has none.</summary>
internal sealed class Tree(IReadOnlyList<Table> tables)
{
    private readonly ILookup<string, TableRow> below = tables
        .SelectMany(t => t.Rows.Select(r => (Parent: t.ParentOf(r), Row: r)))
        .Where(r => r.Parent is not null)
        .ToLookup(r => r.Parent!, r => r.Row);

    /// <summary>How many levels hang below the row: 0 for a leaf.</summary>
    public int Depth(TableRow row) => below[row.Id].Select(r => 1 + Depth(r)).DefaultIfEmpty(0).Max();

    public IEnumerable<TableRow> Below(TableRow row) => below[row.Id].SelectMany(r => Below(r).Prepend(r));

    public bool Untouched(TableRow row) => row.Verdict is null && Below(row).All(r => r.Verdict is null);
}
