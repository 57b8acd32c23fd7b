using System.Globalization;
using System.IO.Compression;
using System.Text;
using SendDashboard.Local.Demo;

namespace SendDashboard.IntegrationTests.EndCheck;

/// <summary>One CSV of the demo area, read without the product's code; rows that the answer sheet keeps out are left out.</summary>
internal static class DemoTable
{
    public static List<Dictionary<string, string>> Read(string inbox, DemoTruthFile file)
    {
        var path = Path.Combine(inbox, file.File);
        if (!path.EndsWith(".zip", StringComparison.Ordinal))
        {
            return Rows(File.ReadAllText(path, Encoding.UTF8), file);
        }

        using var archive = ZipFile.OpenRead(path);
        using var text = new StreamReader(archive.Entries.Single(entry => entry.Name == file.Table).Open(), Encoding.UTF8);
        return Rows(text.ReadToEnd(), file);
    }

    /// <summary>ISO, the collection system's own print, or British.</summary>
    public static DateOnly? Day(string cell) => cell.Length == 0 ? null
        : DateOnly.ParseExact(cell.Split(' ')[0], ["yyyy-MM-dd", "yyyy-MMM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None);

    public static bool Yes(string cell) => cell is "true" or "1" or "yes" or "Y";

    private static List<Dictionary<string, string>> Rows(string text, DemoTruthFile file)
    {
        var keptOut = file.NotLoaded.Concat(file.AlreadyHeld).Select(row => row.Line).ToHashSet();
        var records = Records(text.TrimStart('\uFEFF')).ToList();
        var headings = records[0].Cells;
        return [.. records.Skip(1).Where(record => !keptOut.Contains(record.Line))
            .Select(record => headings.Zip(record.Cells).ToDictionary(pair => pair.First, pair => pair.Second.Trim(), StringComparer.OrdinalIgnoreCase))];
    }

    /// <summary>Records with the physical line on which each starts; a quoted cell may run over lines.</summary>
    private static IEnumerable<(int Line, List<string> Cells)> Records(string text)
    {
        var (line, start, quoted) = (1, 1, false);
        var cell = new StringBuilder();
        List<string> cells = [];
        for (var at = 0; at < text.Length; at++)
        {
            var sign = text[at];
            line += sign == '\n' ? 1 : 0;
            if (sign == '"')
            {
                var doubled = quoted && at + 1 < text.Length && text[at + 1] == '"';
                quoted = doubled || !quoted;
                _ = doubled ? cell.Append(text[++at]) : cell;
            }
            else if (!quoted && sign is ',' or '\n' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (sign == '\n')
                {
                    yield return (start, cells);
                    (cells, start) = ([], line);
                }
            }
            else if (sign != '\r' || quoted)
            {
                cell.Append(sign);
            }
        }

        if (cell.Length > 0 || cells.Count > 0)
        {
            cells.Add(cell.ToString());
            yield return (start, cells);
        }
    }
}
