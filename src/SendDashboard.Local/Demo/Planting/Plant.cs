using SendDashboard.Local.Demo.Files;

namespace SendDashboard.Local.Demo.Planting;

/// <summary>One planted fault: the file and table, which rows may carry it, and how the chosen row is spoiled (giving back the rows it concerns).</summary>
internal sealed record Plant(
    string FileName, string Table, Verdict Verdict, Func<Table, TableRow, Tree, bool> Fits, Func<Table, TableRow, IEnumerable<TableRow>> Spoil);
