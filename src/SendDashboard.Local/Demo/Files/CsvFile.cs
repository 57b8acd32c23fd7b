using System.Buffers;
using System.Text;

namespace SendDashboard.Local.Demo.Files;

/// <summary>Writes a table as CSV and tells each row the line it starts on; the heading is line 1.</summary>
internal static class CsvFile
{
    private const string NewLine = "\r\n";
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    public static void Write(Table table, Stream to, bool byteOrderMark)
    {
        using var text = new StreamWriter(to, new UTF8Encoding(byteOrderMark), 64 * 1024, leaveOpen: true) { NewLine = NewLine };
        WriteRecord(text, table.Columns);
        var line = 2;
        foreach (var row in table.Rows)
        {
            row.Line = line;
            line += 1 + WriteRecord(text, row.Cells);
        }
    }

    /// <returns>Line breaks inside the record's own cells.</returns>
    private static int WriteRecord(StreamWriter text, IReadOnlyList<string> cells)
    {
        var breaks = 0;
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0)
            {
                text.Write(',');
            }

            var cell = cells[i];
            if (cell.AsSpan().ContainsAny(NeedQuotes))
            {
                breaks += cell.AsSpan().Count('\n');
                text.Write('"');
                text.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
                text.Write('"');
            }
            else
            {
                text.Write(cell);
            }
        }

        text.WriteLine();
        return breaks;
    }
}
