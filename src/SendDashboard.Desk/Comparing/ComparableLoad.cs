namespace SendDashboard.Desk.Comparing;

/// <summary>A load that another of its feed can be held against.</summary>
/// <param name="Other">Its delivery.</param>
/// <param name="Run">Its run.</param>
/// <param name="FileName">Its file.</param>
/// <param name="PeriodKind">Kind of period.</param>
/// <param name="PeriodStart">First day.</param>
/// <param name="PeriodEnd">Last day.</param>
/// <param name="PublishedAt">When it began to count.</param>
/// <param name="SamePeriod">It is another version of the same period.</param>
/// <param name="HasProfile">Its rows were counted; those loaded before that was done were not.</param>
public sealed record ComparableLoad(
    long Other, long Run, string FileName, string? PeriodKind, DateOnly? PeriodStart, DateOnly? PeriodEnd, DateTime PublishedAt, bool SamePeriod, bool HasProfile);
