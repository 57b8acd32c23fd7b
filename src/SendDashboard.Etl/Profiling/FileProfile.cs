using CsvHelper;

namespace SendDashboard.Etl.Profiling;

/// <summary>
/// Reads an unknown CSV once, from its first byte to its last, and tells what each column holds. Nothing is kept, and its room does not
/// grow with the file.
/// </summary>
public static class FileProfile
{
    private const int LongestRecord = 16 << 20;

    /// <summary>Writes the profile as text and, after it, a draft contract to edit; false when the file is no CSV that can be read.</summary>
    public static async Task<bool> WriteAsync(string path, TextWriter output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 18, FileOptions.SequentialScan);
        List<ColumnProfile> columns;
        long misshapen;
        try
        {
            (columns, misshapen) = Read(file, cancellationToken);
        }
        catch (CsvFormatException fault)
        {
            // Its text may quote a cell: only the line is told.
            await output.WriteLineAsync($"CSV-03: a quote mark opened before line {fault.LineNumber} is never closed.");
            return false;
        }

        if (columns.Count < 2 || columns.All(column => column.Rows == 0))
        {
            await output.WriteLineAsync("FILE-14: this is no CSV with headings, two columns at least and rows. A zip, Excel or XML file is saved as CSV first.");
            return false;
        }

        await ProfileText.WriteAsync(columns, misshapen, output);
        await output.WriteLineAsync(DraftContract.Of(Path.GetFileNameWithoutExtension(path), columns));
        return true;
    }

    private static (List<ColumnProfile> Columns, long Misshapen) Read(Stream file, CancellationToken cancellationToken)
    {
        using var csv = CsvReader.Create(file, new CsvReaderOptions
        {
            Separator = ',', HasHeader = false, TrackLineNumbers = true, IncludeValuesInExceptions = false, DetectSeparatorHint = false, MaxRecordSize = LongestRecord, BufferSize = 256 * 1024,
        });
        var columns = new List<ColumnProfile>();
        var misshapen = 0L;
        while (csv.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (columns.Count == 0)
            {
                columns.AddRange(Enumerable.Range(0, csv.FieldCount).Select(at => new ColumnProfile(csv.GetString(at).Trim().TrimStart('\uFEFF'))));
            }
            else if (csv.FieldCount != columns.Count)
            {
                misshapen++;
            }
            else
            {
                for (var at = 0; at < columns.Count; at++)
                {
                    columns[at].Add(csv.GetSpan(at));
                }
            }
        }

        return (columns, misshapen);
    }
}
