namespace SendDashboard.Local.Demo.Files;

/// <summary>One CSV: its name, headings and rows. <paramref name="parentColumn"/> is where a SEN2 table names its parent, else -1.</summary>
internal sealed class Table(string name, int parentColumn, params string[] columns)
{
    public string Name => name;

    public IReadOnlyList<string> Columns => columns;

    public List<TableRow> Rows { get; } = [];

    public string? ParentOf(TableRow row) => parentColumn < 0 ? null : row.Cells[parentColumn];

    public int Column(string heading) => Array.IndexOf(columns, heading);

    public void Add(params string[] cells) => Rows.Add(new(cells));
}
