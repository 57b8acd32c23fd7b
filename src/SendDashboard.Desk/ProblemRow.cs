namespace SendDashboard.Desk;

/// <summary>Where one problem is, and what the cell held as far as it may be seen.</summary>
/// <param name="Table">Table of the contract.</param>
/// <param name="Line">Physical line where the record starts, heading = 1; null for a query about the whole file.</param>
/// <param name="Field">Column; null when it is about the whole row.</param>
/// <param name="Severity">error or query.</param>
/// <param name="Rows">Rows it stands for.</param>
/// <param name="Value">The cell as sent, or its shape; null when there is none to see.</param>
/// <param name="Held">Why there is a value or none: as-sent, shape, empty, not-agreed, gone, not-kept.</param>
/// <param name="Total">Problem rows of the rule in all.</param>
public sealed record ProblemRow(string Table, long? Line, string? Field, string Severity, long Rows, string? Value, string Held, long Total);
