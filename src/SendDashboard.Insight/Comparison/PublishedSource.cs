namespace SendDashboard.Insight.Comparison;

/// <summary>Where a loaded release holds a measure: columns of one of its tables, and which rows are which member.</summary>
/// <param name="Extract">Extract of the release: published/ehc-plans-release.</param>
/// <param name="Table">File of the release without its ending.</param>
/// <param name="Topic">Value of <c>breakdown_topic</c> of the rows about everyone.</param>
/// <param name="SnapshotInJanuary">True when the table counts on census day, whatever its period column says.</param>
/// <param name="Numerator">Columns whose sum is the numerator.</param>
/// <param name="Denominator">Columns whose sum is the denominator; empty for a count.</param>
/// <param name="Value">Column that holds the value as published, or null: a symbol there stands in place of a value.</param>
/// <param name="Members">Breakdowns the release holds.</param>
public sealed record PublishedSource(
    string Extract, string Table, string Topic, bool SnapshotInJanuary,
    IReadOnlyList<string> Numerator, IReadOnlyList<string> Denominator, string? Value,
    IReadOnlyList<PublishedBreakdown> Members);
