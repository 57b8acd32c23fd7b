namespace SendDashboard.Etl.Reading;

/// <summary>What was read of a delivery.</summary>
/// <param name="Tables">Counts by table, in the contract's order.</param>
public sealed record ReadResult(IReadOnlyList<TableCounts> Tables);
