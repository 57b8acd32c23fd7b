namespace SendDashboard.Core.Disclosure;

/// <summary>A total and its parts, by their places in the table: a breakdown, a row, a column.</summary>
/// <param name="Total">Place of the total.</param>
/// <param name="Members">Places of the parts, the unknown one among them.</param>
/// <param name="AddsUp">False where one person can be in several parts, as with disabilities; nothing can then be subtracted.</param>
public sealed record DisclosureLine(int Total, IReadOnlyList<int> Members, bool AddsUp = true);
