using SendDashboard.Database.Access;

namespace SendDashboard.Insight.Pages.Measures;

/// <summary>What is being loaded, and how fresh each agency's data is.</summary>
public sealed class ActivityQuery(RequestDatabase database)
{
    public async Task<Activity> NowAsync(CancellationToken cancellationToken) =>
        (await database.RowsAsync<Activity>("activity", null, cancellationToken)).Single();

    public Task<IReadOnlyList<Freshness>> FreshnessAsync(CancellationToken cancellationToken) =>
        database.RowsAsync<Freshness>("freshness", null, cancellationToken);
}
