using System.Globalization;

namespace SendDashboard.Insight.Pages;

/// <summary>Rows of a CSV that spreadsheets may open: no cell starts a formula.</summary>
public static class CsvText
{
    /// <summary>One row with its line end.</summary>
    public static string Row(IEnumerable<string?> cells) => string.Join(',', cells.Select(Quoted)) + "\r\n";

    /// <summary>A cell as it stands in the file: what a spreadsheet would take for a formula begins with an apostrophe; a number does not.</summary>
    public static string Quoted(string? cell)
    {
        cell ??= "";
        var safe = cell.Length > 0 && "=+-@\t\r\n".Contains(cell[0], StringComparison.Ordinal)
            && !double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? "'" + cell : cell;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
