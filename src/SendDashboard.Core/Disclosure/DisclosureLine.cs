namespace SendDashboard.Core.Disclosure;

/// <summary>A total and its parts, by their places in the table: a breakdown, a row, a column, a year and its months.</summary>
/// <param name="Total">Place of the total.</param>
/// <param name="Members">Places of the parts, the unknown one among them.</param>
/// <param name="AddsUp">False where one person can be in several parts, as with disabilities; nothing can then be subtracted.</param>
/// <param name="ByAttackAlone">
/// True for a year and its months: the roundings of so many parts protect most hidden cells, so that more is hidden only where the
/// attack succeeds.
/// </param>
public sealed record DisclosureLine(int Total, IReadOnlyList<int> Members, bool AddsUp = true, bool ByAttackAlone = false);
