namespace SendDashboard.Local.Demo;

/// <summary>
/// What should become of one CSV. <paramref name="File"/> is the path below the inbox, <paramref name="Table"/> the entry of a set or the stem of a plain file.
/// Rows = loaded + not loaded + already held; <paramref name="Queries"/> and <paramref name="Unusual"/> are among the loaded.
/// </summary>
public sealed record DemoTruthFile(
    string File, string Table, int Rows, IReadOnlyList<DemoTruthRow> NotLoaded, IReadOnlyList<DemoTruthRow> AlreadyHeld,
    IReadOnlyList<DemoTruthRow> Queries, IReadOnlyList<DemoTruthRow> Unusual);
