namespace SendDashboard.Etl.Reading;

/// <summary>How much the reader takes in before it refuses: guards against hostile or broken files.</summary>
/// <param name="MaxFileBytes">Largest file as sent (FILE-03).</param>
/// <param name="MaxUnpackedBytes">Largest sum of a zip's files once unpacked (FILE-10).</param>
/// <param name="MaxUnpackedRatio">Unpacked bytes for one packed byte, for files over 16 MiB unpacked (FILE-10).</param>
/// <param name="MaxEntries">Most files in a set (FILE-10).</param>
/// <param name="MaxRecordBytes">Longest row (CSV-03: an unclosed quote makes one long row of the rest of the file).</param>
public sealed record IngestLimits(
    long MaxFileBytes = 2L << 30,
    long MaxUnpackedBytes = 4L << 30,
    int MaxUnpackedRatio = 200,
    int MaxEntries = 200,
    int MaxRecordBytes = 1 << 20);
