namespace SendDashboard.Desk.Governance;

/// <summary>One feed that rests on an agreement.</summary>
/// <param name="Extract">As agency/extract.</param>
/// <param name="Agency">Slug of the agency.</param>
/// <param name="Title">Name people use.</param>
/// <param name="Agreement">The agreement that decides about it; null when none names it.</param>
/// <param name="IsOpen">It may be loaded and shown today.</param>
/// <param name="Standing">Where that agreement stands; none when there is none.</param>
/// <param name="Until">Its last day.</param>
/// <param name="Deliveries">Files that count.</param>
/// <param name="RowsLoaded">Rows in them.</param>
/// <param name="UpTo">Last day of their periods.</param>
/// <param name="LoadedAt">When the last was loaded (UTC).</param>
public sealed record AgreementFeed(
    string Extract, string Agency, string Title, string? Agreement, bool IsOpen, string Standing, DateOnly? Until,
    long Deliveries, long RowsLoaded, DateOnly? UpTo, DateTime? LoadedAt);
