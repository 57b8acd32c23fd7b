namespace SendDashboard.Insight.Pages.Measures;

/// <summary>One load that figures rest on, for those who may look at it.</summary>
public sealed record SourceLoad(
    long Run, string FileName, string Feed, string Agency, string? PeriodKind, DateOnly? PeriodStart, DateOnly? PeriodEnd, DateTime PublishedAt)
{
    public string Period => PeriodText.Of(PeriodKind, PeriodStart, PeriodEnd);
}
