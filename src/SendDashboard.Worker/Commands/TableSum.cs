namespace SendDashboard.Worker.Commands;

/// <summary>One table's sum of rows, and how its file was read.</summary>
internal sealed record TableSum(
    string TableName, long RowsInFile, long RowsLoaded, long RowsNotLoaded, long RowsAlreadyHeld, long Queries, string? Encoding, string? Layout);
