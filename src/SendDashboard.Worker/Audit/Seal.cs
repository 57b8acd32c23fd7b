namespace SendDashboard.Worker.Audit;

/// <summary>How far the chain of the record of reads went at one moment, and its hash there.</summary>
/// <param name="Link">Last place in the chain.</param>
/// <param name="Hash">SHA-256 there.</param>
/// <param name="At">When it was sealed (UTC).</param>
internal sealed record Seal(long Link, byte[] Hash, DateTime At);
