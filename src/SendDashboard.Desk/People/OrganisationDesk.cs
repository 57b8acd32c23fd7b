using SendDashboard.Database.Access;

namespace SendDashboard.Desk.People;

/// <summary>Organisations people belong to, for those who look after accounts.</summary>
public sealed class OrganisationDesk(RequestDatabase database)
{
    public Task<IReadOnlyList<Organisation>> ListAsync(CancellationToken cancellationToken) =>
        database.RowsAsync<Organisation>("organisations", null, cancellationToken);

    /// <summary>Slugs of the agencies whose extracts an organisation can own.</summary>
    public Task<IReadOnlyList<string>> AgenciesAsync(CancellationToken cancellationToken) =>
        database.RowsAsync<string>("agencies_to_own", null, cancellationToken);

    /// <summary>Adds one; null when it is added, else why not.</summary>
    public async Task<string?> AddAsync(string shortName, string name, string? agency, CancellationToken cancellationToken) =>
        (await database.RowsAsync<string?>("add_organisation", new { shortName, name, agency }, cancellationToken)).Single();
}
