namespace SendDashboard.Insight.Comparison;

/// <summary>One row of a published table, its figures as text under the headings of the file.</summary>
internal sealed record PublishedRow(
    long DeliveryId, string TimePeriod, string TimeIdentifier, string AreaCode, string Topic, string Breakdown,
    IReadOnlyDictionary<string, string?> Figures)
{
    /// <summary>The sum of some columns, or the first symbol that stands in one of them. A heading that the table does not have is not available.</summary>
    public PublishedNumber Sum(IEnumerable<string> columns) => PublishedNumber.Sum(columns.Select(column => PublishedNumber.Read(Figures.GetValueOrDefault(column))));
}
