using SendDashboard.Database.Access;

namespace SendDashboard.Desk.People;

/// <summary>
/// Accounts, for those who look after them. Every change answers with null when it was done, or with a short word that says why it was
/// not; both are on record, in the same transaction.
/// </summary>
public sealed class PeopleDesk(RequestDatabase database)
{
    public const int PageSize = 100;

    /// <summary>One page of all accounts, by name, closed ones last.</summary>
    public Task<IReadOnlyList<Person>> PageAsync(int page, CancellationToken cancellationToken) =>
        database.RowsAsync<Person>("people", new { account = (long?)null, size = PageSize, skip = (page - 1) * PageSize }, cancellationToken);

    /// <summary>One account; null when there is none of that number.</summary>
    public async Task<Person?> FindAsync(long account, CancellationToken cancellationToken) =>
        (await database.RowsAsync<Person>("people", new { account = (long?)account, size = 1, skip = 0 }, cancellationToken)).SingleOrDefault();

    public Task<IReadOnlyList<AreaToGive>> AreasAsync(string home, CancellationToken cancellationToken) =>
        database.RowsAsync<AreaToGive>("areas_to_give", new { home }, cancellationToken);

    /// <summary>Adds an account, which has no role.</summary>
    public async Task<AddedPerson> AddAsync(NewPerson person, CancellationToken cancellationToken) =>
        (await database.RowsAsync<AddedPerson>("add_person", person, cancellationToken)).Single();

    /// <summary>A link with which the person sets a password. It is told this once.</summary>
    public async Task<PersonLink> MakeLinkAsync(long account, CancellationToken cancellationToken) =>
        (await database.RowsAsync<PersonLink>("make_person_link", new { account }, cancellationToken)).Single();

    public Task<string?> UnlockAsync(long account, CancellationToken cancellationToken) => ChangeAsync("unlock_person", account, cancellationToken);

    /// <summary>Takes areas away at once; adds them only to somebody who has no role and none asked for.</summary>
    public async Task<string?> ChangeAreasAsync(long account, string[] areas, CancellationToken cancellationToken) =>
        (await database.RowsAsync<string?>("change_areas", new { account, areas }, cancellationToken)).Single();

    /// <summary>Closes an account: its sessions, links and roles end.</summary>
    public Task<string?> CloseAsync(long account, CancellationToken cancellationToken) => ChangeAsync("close_person", account, cancellationToken);

    /// <summary>Opens it again, without password and without roles.</summary>
    public Task<string?> ReopenAsync(long account, CancellationToken cancellationToken) => ChangeAsync("reopen_person", account, cancellationToken);

    private async Task<string?> ChangeAsync(string script, long account, CancellationToken cancellationToken) =>
        (await database.RowsAsync<string?>(script, new { account }, cancellationToken)).Single();
}
