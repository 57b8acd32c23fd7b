namespace SendDashboard.Etl.Contracts;

/// <summary>How a table of a set hangs from another: for the check that no row is an orphan.</summary>
/// <param name="Field">Field of this table.</param>
/// <param name="Table">The parent table.</param>
/// <param name="ParentField">Field of the parent.</param>
public sealed record ParentLink(string Field, string Table, string ParentField);
