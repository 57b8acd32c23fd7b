namespace SendDashboard.Insight.Measures;

/// <summary>Keys of the rows that make up a numerator, one for each row counted; the names behind them stand left of the wall.</summary>
/// <param name="AreRecords">Keys of records; else of people.</param>
/// <param name="Rows">Key of each row, null where the row has none, and the delivery it came in.</param>
public sealed record FigureKeys(bool AreRecords, IReadOnlyList<(long? Key, long Delivery)> Rows);
