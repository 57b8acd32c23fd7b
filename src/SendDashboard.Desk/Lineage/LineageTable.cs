namespace SendDashboard.Desk.Lineage;

/// <summary>One table: what it was read as, and its rows in and out.</summary>
public sealed record LineageTable(
    string Table, string FileName, string? Layout, string? Encoding, long RowsInFile, long RowsNotLoaded, long RowsAlreadyHeld, long RowsLoaded);
