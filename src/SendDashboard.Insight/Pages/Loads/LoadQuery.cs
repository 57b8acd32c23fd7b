using SendDashboard.Database.Access;

namespace SendDashboard.Insight.Pages.Loads;

/// <summary>One load in full.</summary>
public sealed class LoadQuery(RequestDatabase database)
{
    /// <summary>The load of a run; null when there is none of that number.</summary>
    public async Task<LoadDetail?> FindAsync(long run, CancellationToken cancellationToken)
    {
        if ((await database.RowsAsync<Load>("load", new { run }, cancellationToken)).SingleOrDefault() is not { } load)
        {
            return null;
        }

        var stages = await database.RowsAsync<LoadStage>("load_stages", new { run }, cancellationToken);
        if (load.Delivery is not { } delivery)
        {
            return new LoadDetail(load, stages, [], []);
        }

        return new LoadDetail(
            load,
            stages,
            await database.RowsAsync<LoadTable>("load_tables", new { delivery }, cancellationToken),
            await database.RowsAsync<LoadLink>("load_links", new { delivery }, cancellationToken))
        {
            Earlier = (await database.RowsAsync<EarlierLoad>("load_repeats", new { delivery }, cancellationToken)).SingleOrDefault(),
        };
    }
}
