using SendDashboard.Database.Access;

namespace SendDashboard.Desk;

/// <summary>Asks the Worker to load an uploaded file, and says what became of it.</summary>
public sealed class LoadDesk(RequestDatabase database)
{
    /// <summary>Leaves the request; answers with its number, or null when who asks may not load for that agency.</summary>
    public async Task<long?> AskAsync(LoadRequest request, CancellationToken cancellationToken) =>
        (await database.RowsAsync<long?>("ask_load", request, cancellationToken)).Single();

    /// <summary>Where a request stands; null when there is none of that number for who asks.</summary>
    public async Task<RequestState?> StateAsync(long request, CancellationToken cancellationToken) =>
        (await database.RowsAsync<RequestState>("request_state", new { request }, cancellationToken)).SingleOrDefault();
}
