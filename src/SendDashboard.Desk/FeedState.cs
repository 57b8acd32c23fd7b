namespace SendDashboard.Desk;

/// <summary>One feed, and whether its files are taken.</summary>
/// <param name="Extract">The feed, as agency/extract.</param>
/// <param name="Title">Name people use.</param>
/// <param name="Agency">Slug of the agency that sends it.</param>
/// <param name="PausedBy">Who paused it; null when it is not paused.</param>
/// <param name="PausedAt">Since when.</param>
/// <param name="Reason">Why.</param>
/// <param name="Asked">What has been asked of it and waits: run-now, pause or resume.</param>
/// <param name="MaySteer">Who asks may steer it.</param>
public sealed record FeedState(
    string Extract, string Title, string Agency, string? PausedBy, DateTime? PausedAt, string? Reason, string? Asked, bool MaySteer)
{
    public bool IsPaused => PausedAt is not null;
}
