namespace SendDashboard.Insight.Comparison;

/// <summary>How a release holds one dimension: as rows of another topic, or as columns of the rows about everyone.</summary>
/// <param name="Dimension">Dimension slug.</param>
/// <param name="Topic">Value of <c>breakdown_topic</c>, when the members are rows; null when they are columns.</param>
/// <param name="Rows">Values of <c>breakdown</c> that make up each member; empty when the members are columns.</param>
/// <param name="Columns">Columns whose sum is each member's numerator; empty when the members are rows.</param>
public sealed record PublishedBreakdown(
    string Dimension, string? Topic,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Rows, IReadOnlyDictionary<string, IReadOnlyList<string>> Columns);
