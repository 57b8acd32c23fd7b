namespace SendDashboard.Etl.Cataloguing;

/// <summary>One rule as it applies to one field, row or table of one feed.</summary>
/// <param name="Extract">The feed.</param>
/// <param name="Table">Table of the contract.</param>
/// <param name="Field">Field; null for a rule of whole rows.</param>
/// <param name="Code">Its code; the words are in the message catalogue.</param>
/// <param name="Severity">error (row kept out) or query (row loaded, explanation asked).</param>
/// <param name="Scope">cell, row or table: what it takes to judge.</param>
/// <param name="Source">Guide, regulation or list it is from; empty when it is the product's own, or when nobody has said.</param>
/// <param name="FirstYear">First year it holds in; null when always.</param>
/// <param name="LastYear">Last year it holds in; null while it does.</param>
/// <param name="Breaks">Made-up rows that break it, as JSON; null when the contract gives none.</param>
/// <param name="Passes">Made-up rows that do not.</param>
public sealed record RuleEntry(
    string Extract, string Table, string? Field, string Code, string Severity, string Scope, string Source, int? FirstYear, int? LastYear, string? Breaks, string? Passes);
