using SendDashboard.Local.Demo.Planting;

namespace SendDashboard.Local.Demo.Files;

/// <summary>One record of a file as text; once written it knows the physical line on which it starts.</summary>
internal sealed class TableRow(string[] cells)
{
    public string[] Cells { get; set; } = cells;

    public int Line { get; set; }

    /// <summary>What the pipeline should make of the row, when it is not simply loaded.</summary>
    public Verdict? Verdict { get; set; }

    public string Id => Cells[0];

    public TableRow Copy() => new([.. Cells]);
}
