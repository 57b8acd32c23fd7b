using Npgsql;
using SendDashboard.Etl.Stages;
using SendDashboard.Insight.Measures;

namespace SendDashboard.Worker.Hosting;

/// <summary>Joins the two sides of the wall: the pipeline asks for figures, Insight computes them.</summary>
internal sealed class Figures(MeasureRefresh refresh, NpgsqlDataSource database) : IFigures
{
    public async Task<FiguresRefreshed> RefreshAsync(long deliveryId, CancellationToken cancellationToken)
    {
        var result = await refresh.RunAsync(database, deliveryId, cancellationToken);
        return new FiguresRefreshed(result.Values, result.Shown);
    }
}
