namespace SendDashboard.Etl.Reading;

/// <summary>How far a read is.</summary>
/// <param name="Table">Table being read.</param>
/// <param name="BytesRead">Bytes of all files read so far, unpacked.</param>
/// <param name="BytesTotal">Bytes of all files, unpacked.</param>
/// <param name="Rows">Rows of this table so far.</param>
public sealed record ReadProgress(string Table, long BytesRead, long BytesTotal, long Rows);
