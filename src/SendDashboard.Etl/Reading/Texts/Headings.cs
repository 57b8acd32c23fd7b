namespace SendDashboard.Etl.Reading.Texts;

/// <summary>A row that may be the headings, with the rows below it that may belong to them.</summary>
/// <param name="Dialect">How the file is laid out if these are its headings.</param>
/// <param name="Rows">The row and those below it, cells trimmed.</param>
internal sealed record Headings(Dialect Dialect, IReadOnlyList<string[]> Rows)
{
    /// <summary>Headings as compared: runs of spaces and line breaks within a cell are one space.</summary>
    internal static Headings Of(Dialect dialect, IEnumerable<string[]> rows) =>
        new(dialect, [.. rows.Select(r => Array.ConvertAll(r, c => string.Join(' ', c.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))))]);

    /// <summary>
    /// The headings when they take so many rows: a cell of the upper row stands over those to its right that are blank (it was merged),
    /// and each column is called by both, <c>Plan dates issued</c>.
    /// </summary>
    internal string[] Of(int rows)
    {
        if (rows == 1 || Rows.Count < rows)
        {
            return rows == 1 ? Rows[0] : [];
        }

        var lowest = Rows[rows - 1];
        var width = Rows.Take(rows).Max(r => r.Length);
        var names = new string[width];
        var above = new string[rows - 1];
        for (var column = 0; column < width; column++)
        {
            var own = At(lowest, column);
            for (var row = 0; row < rows - 1; row++)
            {
                var cell = At(Rows[row], column);
                above[row] = cell.Length > 0 || own.Length == 0 ? cell : above[row] ?? "";
            }

            names[column] = string.Join(' ', above.Append(own).Where(n => n.Length > 0));
        }

        return names;
    }

    private static string At(string[] row, int column) => column < row.Length ? row[column] : "";
}
