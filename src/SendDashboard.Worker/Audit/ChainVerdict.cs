namespace SendDashboard.Worker.Audit;

/// <summary>What verifying the record of reads found.</summary>
/// <param name="Links">Places that hold.</param>
/// <param name="Seals">Seals outside the database that agree.</param>
/// <param name="Broken">The first thing that does not hold, in words; null when all does.</param>
/// <param name="Waiting">Entries that have waited over a minute for their place: the worker does not run.</param>
internal sealed record ChainVerdict(long Links, long Seals, string? Broken, long Waiting);
