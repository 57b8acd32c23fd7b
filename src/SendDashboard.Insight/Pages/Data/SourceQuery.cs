using SendDashboard.Database.Access;
using SendDashboard.Insight.Pages.Loads;

namespace SendDashboard.Insight.Pages.Data;

/// <summary>The feeds whose loads who asks may see.</summary>
public sealed class SourceQuery(RequestDatabase database)
{
    private const int LastLoads = 12;

    public Task<IReadOnlyList<Source>> AllAsync(CancellationToken cancellationToken) =>
        database.RowsAsync<Source>("sources", null, cancellationToken);

    /// <summary>Null when there is no such feed for who asks.</summary>
    public async Task<Source?> FindAsync(string extract, CancellationToken cancellationToken) =>
        (await AllAsync(cancellationToken)).FirstOrDefault(source => source.Extract == extract);

    /// <summary>Its fields, in the order of the contract.</summary>
    public Task<IReadOnlyList<SourceField>> FieldsAsync(string extract, CancellationToken cancellationToken) =>
        database.RowsAsync<SourceField>("source_fields", new { extract }, cancellationToken);

    /// <summary>Its last twelve loads, newest first.</summary>
    public Task<IReadOnlyList<LoadRow>> LoadsAsync(string extract, CancellationToken cancellationToken) =>
        database.RowsAsync<LoadRow>("loads", new { agency = (string?)null, state = (string?)null, extract, size = LastLoads, skip = 0 }, cancellationToken);
}
