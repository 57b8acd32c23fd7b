namespace SendDashboard.Etl.Validating;

/// <summary>One row to be checked on a screen: texts by field name; a field that is not there is empty.</summary>
/// <param name="Cells">Texts by field name.</param>
public sealed record RowToCheck(IReadOnlyDictionary<string, string> Cells);
