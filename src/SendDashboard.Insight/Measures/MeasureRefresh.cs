using Npgsql;
using SendDashboard.Insight.Measures.Refreshing;

namespace SendDashboard.Insight.Measures;

/// <summary>
/// Works measures out after a load: only those the delivery feeds, and of these only the periods it touches. Then decides what
/// the partnership may be shown of them. One transaction each; two refreshes wait for each other.
/// </summary>
/// <param name="catalogue">The measures.</param>
/// <param name="homeArea">Code of the area whose agencies deliver: a period without rows is nought there.</param>
/// <param name="time">When the values are worked out.</param>
public sealed class MeasureRefresh(MeasureCatalogue catalogue, string homeArea, TimeProvider time)
{
    /// <summary>After a delivery began to count, or stopped counting. Uses the worker's login.</summary>
    public async Task<RefreshResult> RunAsync(NpgsqlDataSource worker, long deliveryId, CancellationToken cancellationToken)
    {
        await using var session = await BeginForAsync(worker, deliveryId, cancellationToken);
        return await session.CompleteAsync(cancellationToken);
    }

    /// <summary>
    /// Decides again what may be shown of the values that a delivery touches, without working them out again.
    /// <see cref="RunAsync"/> has done so already, in one transaction with the values; this is for rules that changed since.
    /// </summary>
    public async Task<int> ShowAsync(NpgsqlDataSource worker, long deliveryId, CancellationToken cancellationToken)
    {
        await using var session = await BeginForAsync(worker, deliveryId, cancellationToken);
        return await session.ShowAsync(cancellationToken);
    }

    /// <summary>Everything again. Leaves the same rows as the refreshes did.</summary>
    public async Task<RefreshResult> RebuildAsync(NpgsqlDataSource worker, CancellationToken cancellationToken)
    {
        await using var session = await BeginAsync(worker, cancellationToken);
        foreach (var measure in catalogue.Measures.Values)
        {
            session.WorkOut(measure, null);
            session.WorkOutPublished(measure);
        }

        return await session.CompleteAsync(cancellationToken);
    }

    /// <summary>
    /// At start: typed-in comparators, and every measure whose files were added or changed since its values were worked out.
    /// A measure taken away loses its current values.
    /// </summary>
    public async Task<RefreshResult> CatchUpAsync(NpgsqlDataSource worker, CancellationToken cancellationToken)
    {
        await using var session = await BeginAsync(worker, cancellationToken);
        foreach (var measure in catalogue.Measures.Values.Where(session.IsOutOfDate))
        {
            session.WorkOut(measure, null);
            session.WorkOutPublished(measure);
        }

        return await session.CompleteAsync(cancellationToken);
    }

    private async Task<RefreshSession> BeginForAsync(NpgsqlDataSource worker, long deliveryId, CancellationToken cancellationToken)
    {
        var session = await BeginAsync(worker, cancellationToken);
        var delivery = await session.DeliveryAsync(deliveryId, cancellationToken);
        foreach (var measure in catalogue.Measures.Values)
        {
            if (measure.Sources.Contains(delivery.Extract) && TouchedBy(measure, delivery) is not { Count: 0 } and var touched)
            {
                session.WorkOut(measure, touched);
            }

            if (measure.Published?.Extract == delivery.Extract)
            {
                session.WorkOutPublished(measure);
            }
        }

        return session;
    }

    private Task<RefreshSession> BeginAsync(NpgsqlDataSource worker, CancellationToken cancellationToken) =>
        RefreshSession.BeginAsync(worker, catalogue, homeArea, time.GetUtcNow(), cancellationToken);

    /// <summary>Null for all periods: a feed looks back, and a denominator or lookup stands behind every period.</summary>
    private static HashSet<MeasurePeriod>? TouchedBy(Measure measure, CountingDelivery delivery) =>
        measure.LooksBack || !measure.IsDrivenBy(delivery.Extract) ? null : [.. Coverage.PeriodsOf(measure, delivery)];
}
