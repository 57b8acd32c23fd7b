using SendDashboard.Etl.Stages;

namespace SendDashboard.IntegrationTests.Pipeline;

/// <summary>Stands in for the far side of the wall: remembers which deliveries it was asked to refresh.</summary>
internal sealed class CountedFigures : IFigures
{
    public List<long> Refreshed { get; } = [];

    public Task<FiguresRefreshed> RefreshAsync(long deliveryId, CancellationToken cancellationToken)
    {
        Refreshed.Add(deliveryId);
        return Task.FromResult(new FiguresRefreshed(0, 0));
    }
}
