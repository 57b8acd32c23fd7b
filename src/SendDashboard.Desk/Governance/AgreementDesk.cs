using SendDashboard.Database.Access;

namespace SendDashboard.Desk.Governance;

/// <summary>Sharing agreements, what they cover and what rests on them.</summary>
public sealed class AgreementDesk(RequestDatabase database)
{
    /// <summary>Every agreement, Tier 1 first.</summary>
    public Task<IReadOnlyList<Agreement>> AllAsync(CancellationToken cancellationToken) =>
        database.RowsAsync<Agreement>("agreements", null, cancellationToken);

    /// <summary>Every feed that rests on an agreement.</summary>
    public Task<IReadOnlyList<AgreementFeed>> FeedsAsync(CancellationToken cancellationToken) =>
        database.RowsAsync<AgreementFeed>("agreement_feeds", null, cancellationToken);

    /// <summary>Every field of those feeds; when it is taken away as a file, that is on record.</summary>
    public Task<IReadOnlyList<CoveredField>> CoverageAsync(bool taken, CancellationToken cancellationToken) =>
        database.RowsAsync<CoveredField>("coverage", new { taken }, cancellationToken);
}
