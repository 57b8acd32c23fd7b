using SendDashboard.Database.Access;

namespace SendDashboard.Desk;

/// <summary>Lists the records behind a figure for a steward of the agency that owns them.</summary>
public sealed class RecordDesk(RequestDatabase database)
{
    /// <summary>Deliveries whose figures who asks owns; none for anybody but a steward.</summary>
    public async Task<IReadOnlySet<long>> OwnDeliveriesAsync(CancellationToken cancellationToken) =>
        (await database.RowsAsync<long>("own_deliveries", null, cancellationToken)).ToHashSet();

    /// <summary>Leaves the request; null when who asks may not, or when the figure rests on more than the own agency's files.</summary>
    public async Task<long?> AskAsync(RecordAsk ask, CancellationToken cancellationToken) =>
        (await database.RowsAsync<long?>("ask_records", ask, cancellationToken)).Single();

    /// <summary>Where a request stands; null when it is not the asker's own.</summary>
    public async Task<RecordRequestState?> StateAsync(long request, CancellationToken cancellationToken) =>
        (await database.RowsAsync<RecordRequestState>("record_request", new { request }, cancellationToken)).SingleOrDefault();

    /// <summary>The agency's own number of each record, null where its files carry none; on record with how many there are.</summary>
    public Task<IReadOnlyList<string?>> RecordsAsync(long request, CancellationToken cancellationToken) =>
        database.RowsAsync<string?>("records", new { request }, cancellationToken);
}
