namespace SendDashboard.Desk.Governance;

/// <summary>How far the record of reads is sealed.</summary>
/// <param name="Sealed">Entries in the chain.</param>
/// <param name="SealedAt">When the last were chained (UTC).</param>
/// <param name="Waiting">Entries not chained yet.</param>
/// <param name="WaitingSince">The oldest of them (UTC).</param>
/// <param name="Whole">The last entry in the chain is the one that was sealed last.</param>
public sealed record AccessSeal(long Sealed, DateTime? SealedAt, long Waiting, DateTime? WaitingSince, bool Whole);
