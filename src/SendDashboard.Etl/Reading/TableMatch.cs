using SendDashboard.Core.Faults;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Reading;

/// <summary>How well a heading row fits a table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Layout">Layout that fits best.</param>
/// <param name="Columns">Which column holds which field.</param>
/// <param name="Missing">Fields the layout needs and the file lacks.</param>
/// <param name="Twice">Field found in two columns.</param>
/// <param name="Renamed">Missing field of which a heading is an almost equal spelling.</param>
internal sealed record TableMatch(
    ContractTable Table, Layout Layout, ColumnMap Columns, IReadOnlyList<string> Missing, string? Twice, string? Renamed)
{
    /// <summary>True when nothing is missing and nothing is there twice.</summary>
    internal bool IsWhole => Missing.Count == 0 && Twice is null;

    /// <summary>Share of the fields the layout needs that were found.</summary>
    internal double Share => (double)Columns.ByField.Count / Math.Max(Columns.ByField.Count + Missing.Count, 1);

    /// <summary>What is wrong with the headings, which stand on that line, or null.</summary>
    internal FileFault? FaultAt(long line) =>
        Twice is not null ? FileFault.Refuse(FaultCode.ColumnTwice, Table.Name, line, Twice)
        : Renamed is not null ? FileFault.Refuse(FaultCode.ColumnRenamed, Table.Name, line, Renamed)
        : Missing.Count > 0 ? FileFault.Refuse(FaultCode.ColumnMissing, Table.Name, line, Missing[0])
        : null;
}
