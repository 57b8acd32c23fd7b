namespace SendDashboard.Insight.Comparison;

/// <summary>Whom an area is set beside when the published list of similar areas does not hold it: an invented area is in no list.</summary>
/// <param name="Area">Area code.</param>
/// <param name="Region">Code of the region to stand beside.</param>
/// <param name="Country">Code of the country.</param>
/// <param name="Areas">Codes and names of the comparator areas, most alike first.</param>
/// <param name="Basis">How they were chosen, in words that the page shows.</param>
public sealed record AreaComparators(string Area, string Region, string Country, IReadOnlyList<ComparatorArea> Areas, string Basis);
