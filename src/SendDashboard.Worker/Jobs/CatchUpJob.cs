using Npgsql;
using SendDashboard.Insight.Measures;

namespace SendDashboard.Worker.Jobs;

/// <summary>At start: typed-in comparators, and every measure whose files changed since its values were computed.</summary>
internal sealed class CatchUpJob(MeasureRefresh refresh, NpgsqlDataSource database) : IScheduledJob
{
    public string Name => "catch-up";

    public Task ExecuteAsync(CancellationToken cancellationToken) => refresh.CatchUpAsync(database, cancellationToken);
}
