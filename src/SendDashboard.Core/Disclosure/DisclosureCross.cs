namespace SendDashboard.Core.Disclosure;

/// <summary>Rows by columns with their margins, by places in the table. What adds up is said by the table's lines.</summary>
/// <param name="Grand">Place of the grand total.</param>
/// <param name="Rows">Places of the row totals.</param>
/// <param name="Columns">Places of the column totals.</param>
/// <param name="Cells">Places of the cells, row by row.</param>
public sealed record DisclosureCross(int Grand, IReadOnlyList<int> Rows, IReadOnlyList<int> Columns, IReadOnlyList<IReadOnlyList<int>> Cells);
