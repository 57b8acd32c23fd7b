namespace SendDashboard.Worker.Commands;

/// <summary>One table's sum of rows.</summary>
internal sealed record TableSum(string TableName, long RowsInFile, long RowsLoaded, long RowsNotLoaded, long RowsAlreadyHeld, long Queries);
