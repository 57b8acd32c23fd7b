namespace SendDashboard.Insight.Pages.Measures;

/// <summary>One feed that figures rest on.</summary>
public sealed record SourceRow(
    string Extract, string Feed, string Agency, long Deliveries, long? RowsInFile, long? RowsNotLoaded, long? Queries,
    long LatestRun, DateTime LoadedAt, DateOnly? UpTo, string? Agreement);
