using SendDashboard.Core.Fixing;

namespace SendDashboard.Etl.Reading;

/// <summary>Which column of a file holds which field.</summary>
/// <param name="ByField">Column number (from 0) by field name; a field that the file lacks is not there.</param>
/// <param name="ColumnCount">Columns of the file, those without a heading included.</param>
/// <param name="Others">Headings no field claims, with their column numbers: neither read nor kept, or figures where the table says so.</param>
public sealed record ColumnMap(
    IReadOnlyDictionary<string, int> ByField, int ColumnCount, IReadOnlyList<(string Heading, int Column)> Others)
{
    /// <summary>They are the headings of rows that went out to be mended.</summary>
    public bool IsFixFile { get; } = FixFile.IsOne(Others.Select(other => other.Heading));

    /// <summary>Columns up to the last one with a heading: what stands right of it is what a spreadsheet left.</summary>
    public int NamedCount { get; } = 1 + ByField.Values.Concat(Others.Select(o => o.Column)).DefaultIfEmpty(-1).Max();
}
