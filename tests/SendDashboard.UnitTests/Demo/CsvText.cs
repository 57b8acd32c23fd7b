using System.Text;

namespace SendDashboard.UnitTests.Demo;

/// <summary>A second, plain reading of CSV for tests: quotes, and the physical line on which each record starts.</summary>
internal static class CsvText
{
    public static DemoTable Read(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var records = Records(reader.ReadToEnd()).ToList();
        return new(records[0].Cells, records[1..]);
    }

    private static IEnumerable<DemoRecord> Records(string text)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        int line = 1, start = 1;
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            line += c == '\n' ? 1 : 0;
            if (c == '"')
            {
                quoted = !quoted;
                if (quoted && i > 0 && text[i - 1] == '"')
                {
                    cell.Append('"');
                }
            }
            else if (quoted || (c != ',' && c != '\n' && c != '\r'))
            {
                cell.Append(c);
            }
            else if (c != '\r')
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    yield return new(start, [.. cells]);
                    cells.Clear();
                    start = line;
                }
            }
        }
    }
}
