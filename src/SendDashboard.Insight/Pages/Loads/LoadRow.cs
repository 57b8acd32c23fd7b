namespace SendDashboard.Insight.Pages.Loads;

/// <summary>One load in the list. Counts are null until the file has been read.</summary>
public sealed record LoadRow(
    long Run, string? Feed, string Agency, string FileName, string State, string? Stage, short Percent,
    DateTime QueuedAt, DateTime? EndedAt, string? ReasonCode, string? Reason,
    string? PeriodKind, DateOnly? PeriodStart, DateOnly? PeriodEnd,
    long? RowsInFile, long? RowsLoaded, long? RowsNotLoaded, long? RowsAlreadyHeld, long? Queries, long Total, string? DeliveryState,
    long? OpenQueries)
{
    public string Period => PeriodText.Of(PeriodKind, PeriodStart, PeriodEnd);

    public LoadResult Result => DeliveryState == "withdrawn" ? LoadResult.Undone : LoadResult.Of(State, RowsInFile, RowsLoaded, RowsNotLoaded, RowsAlreadyHeld, Queries, OpenQueries);
}
