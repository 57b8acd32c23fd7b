namespace SendDashboard.Etl.Validating;

/// <summary>True when the parsed cells of a row break the rule.</summary>
internal delegate bool RowPredicate(ReadOnlySpan<ParsedCell> cells);

/// <summary>A rule across the fields of a row.</summary>
/// <param name="Number">Its bit in the fault mask.</param>
/// <param name="Breaks">When it is broken.</param>
internal sealed record RowRule(int Number, RowPredicate Breaks);
