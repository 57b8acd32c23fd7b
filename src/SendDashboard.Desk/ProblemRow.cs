namespace SendDashboard.Desk;

/// <summary>Where one problem is. What the cell held stays on the other side of the wall.</summary>
/// <param name="Table">Table of the contract.</param>
/// <param name="Line">Physical line where the record starts, heading = 1; null for a query about the whole file.</param>
/// <param name="Field">Column; null when it is about the whole row.</param>
/// <param name="Severity">error or query.</param>
/// <param name="Rows">Rows it stands for.</param>
/// <param name="Total">Problem rows of the rule in all.</param>
public sealed record ProblemRow(string Table, long? Line, string? Field, string Severity, long Rows, long Total);
