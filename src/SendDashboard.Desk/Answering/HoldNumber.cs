namespace SendDashboard.Desk.Answering;

/// <summary>A number for which a file was held: what came, and what would have been expected.</summary>
/// <param name="Code">SUM-01: rows that can load beside those of an earlier load. SUM-05: rows kept out beside the rows of their table.</param>
/// <param name="Table">The table; empty when it is about the whole file.</param>
/// <param name="Came">The number that came.</param>
/// <param name="Beside">The number it is held against.</param>
/// <param name="Low">So many or fewer are held; null when there is no such limit.</param>
/// <param name="High">So many or more are held; null when there is no such limit.</param>
/// <param name="BesideRun">The earlier load that the number is of; null when it is of the file itself.</param>
/// <param name="PeriodKind">Kind of period of that load.</param>
/// <param name="PeriodStart">Its first day.</param>
/// <param name="PeriodEnd">Its last day.</param>
public sealed record HoldNumber(
    string Code, string Table, long Came, long Beside, long? Low, long? High, long? BesideRun, string? PeriodKind, DateOnly? PeriodStart, DateOnly? PeriodEnd);
