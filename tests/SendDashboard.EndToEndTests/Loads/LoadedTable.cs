namespace SendDashboard.EndToEndTests.Loads;

/// <summary>One table of a delivery with its sum.</summary>
internal sealed record LoadedTable(string Delivery, string File, string TableName, long RowsInFile, long RowsLoaded, long RowsNotLoaded, long RowsAlreadyHeld);
