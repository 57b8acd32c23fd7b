namespace SendDashboard.Insight.Pages.Measures;

/// <summary>One feed that figures rest on. Rows and the latest load are there for those who may look at its loads.</summary>
public sealed record SourceRow(
    string Extract, string Feed, string Agency, long Deliveries, long? RowsInFile, long? RowsNotLoaded, long? Queries,
    long? LatestRun, DateTime LoadedAt, DateOnly? UpTo, string? Agreement);
