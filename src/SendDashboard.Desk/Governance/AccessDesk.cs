using SendDashboard.Database.Access;

namespace SendDashboard.Desk.Governance;

/// <summary>The record of reads. Looking at it, and taking it away, is itself on record.</summary>
public sealed class AccessDesk(RequestDatabase database)
{
    public const int PageSize = 100;

    public Task<IReadOnlyList<AccessCount>> CountsAsync(AccessFilter filter, CancellationToken cancellationToken) =>
        database.RowsAsync<AccessCount>("access_counts", filter, cancellationToken);

    /// <summary>One page of entries, newest first; pages count from 1.</summary>
    public Task<IReadOnlyList<AccessEntry>> EntriesAsync(AccessFilter filter, int page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return database.RowsAsync<AccessEntry>(
            "access_log",
            new { filter.Person, filter.Kind, filter.Dataset, filter.Why, filter.Done, filter.From, filter.To, Size = PageSize, Skip = (page - 1) * PageSize },
            cancellationToken);
    }

    /// <summary>Entries to take away, and why: ten letters at least, else none are given.</summary>
    public Task<IReadOnlyList<AccessEntry>> TakeAsync(AccessFilter filter, string takenFor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return database.RowsAsync<AccessEntry>(
            "access_log_taken",
            new { filter.Person, filter.Kind, filter.Dataset, filter.Why, filter.Done, filter.From, filter.To, TakenFor = takenFor },
            cancellationToken);
    }

    /// <summary>Everybody the record may name.</summary>
    public Task<IReadOnlyList<AccessPerson>> PeopleAsync(CancellationToken cancellationToken) =>
        database.RowsAsync<AccessPerson>("access_people", null, cancellationToken);

    /// <summary>What was unusual from one day to another.</summary>
    public Task<IReadOnlyList<UnusualAccess>> UnusualAsync(DateOnly first, DateOnly last, CancellationToken cancellationToken) =>
        database.RowsAsync<UnusualAccess>("access_unusual", new { first, last }, cancellationToken);

    /// <summary>How far the record is sealed; null for those who may not see it.</summary>
    public async Task<AccessSeal?> SealAsync(CancellationToken cancellationToken) =>
        (await database.RowsAsync<AccessSeal>("access_seal", null, cancellationToken)).SingleOrDefault();
}
