using SendDashboard.Core.Faults;

namespace SendDashboard.Etl.Reading;

/// <summary>What a delivery would come to, judged without a database.</summary>
/// <param name="Tables">Counts by table.</param>
/// <param name="Faults">Every fault, in the order found.</param>
public sealed record CheckResult(IReadOnlyList<TableCounts> Tables, IReadOnlyList<RowFault> Faults);
