using SendDashboard.Local.Demo.Files;

namespace SendDashboard.Local.Demo.Planting;

/// <summary>Ways to spoil a row that more than one kind of file uses.</summary>
internal static class Spoil
{
    public static Func<Table, TableRow, IEnumerable<TableRow>> Cell(string column, Func<string, string> change) => (table, row) =>
    {
        var at = table.Column(column);
        row.Cells[at] = change(row.Cells[at]);
        return [row];
    };

    public static Func<Table, TableRow, IEnumerable<TableRow>> Cell(string column, string value) => Cell(column, _ => value);

    public static IEnumerable<TableRow> ExtraCell(Table table, TableRow row)
    {
        row.Cells = [.. row.Cells, "1"];
        return [row];
    }

    /// <summary>The same row again, last in the file.</summary>
    public static IEnumerable<TableRow> Repeat(Table table, TableRow row)
    {
        var copy = row.Copy();
        table.Rows.Add(copy);
        return [copy];
    }

    /// <summary>The same key again with another value, last in the file: nobody can say which is true, so both rows are meant.</summary>
    public static Func<Table, TableRow, IEnumerable<TableRow>> Conflict(string column, Func<string, string> change) => (table, row) =>
    {
        var copy = row.Copy();
        var at = table.Column(column);
        copy.Cells[at] = change(copy.Cells[at]);
        table.Rows.Add(copy);
        return [row, copy];
    };

    public static Func<Table, TableRow, Tree, bool> Filled(params string[] columns) =>
        (table, row, _) => columns.All(c => row.Cells[table.Column(c)].Length > 0);

    /// <summary>Puts the check letter of a UPN one on in the alphabet of check letters.</summary>
    public static string NextLetter(string upn)
    {
        const string letters = "ABCDEFGHJKLMNPQRTUVWXYZ";
        return letters[(letters.IndexOf(upn[0], StringComparison.Ordinal) + 1) % letters.Length] + upn[1..];
    }

    /// <summary>Puts the last digit one up, so that the check digit no longer fits.</summary>
    public static string NextDigit(string number) => number[..^1] + (char)('0' + ((number[^1] - '0' + 1) % 10));
}
