namespace SendDashboard.Etl.Reading;

/// <summary>Which column of a file holds which field.</summary>
/// <param name="ByField">Column number (from 0) by field name; a field that the file lacks is not there.</param>
/// <param name="ColumnCount">Columns of the file.</param>
/// <param name="Others">Headings no field claims, with their column numbers: neither read nor kept, or figures where the table says so.</param>
public sealed record ColumnMap(
    IReadOnlyDictionary<string, int> ByField, int ColumnCount, IReadOnlyList<(string Heading, int Column)> Others);
