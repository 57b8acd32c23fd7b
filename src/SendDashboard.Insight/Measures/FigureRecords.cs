using Npgsql;
using SendDashboard.Insight.Measures.Refreshing;

namespace SendDashboard.Insight.Measures;

/// <summary>Which rows a figure counts, by their pseudonymous keys: the measure's own SQL is run again and its numerator kept apart.</summary>
public sealed class FigureRecords(MeasureCatalogue catalogue)
{
    /// <summary>The keys behind a figure; null when the measure's SQL does not say. Runs in the caller's open transaction, with the worker's login.</summary>
    public async Task<FigureKeys?> FindAsync(NpgsqlConnection connection, FigureAsked asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asked);
        if (catalogue.Find(asked.Slug) is not { } measure)
        {
            return null;
        }

        var dimension = asked.Breakdown.Length == 0 ? null : catalogue.DimensionsOf(measure).FirstOrDefault(one => one.Slug == asked.Breakdown);
        var keys = new RecordKeys(connection);
        if ((asked.Breakdown.Length > 0 && dimension is null) || await keys.ColumnAsync(measure, cancellationToken) is not { } column)
        {
            return null;
        }

        var counting = await RefreshQueries.CountingAsync(connection, [.. measure.Sources], cancellationToken);
        var rows = await keys.OfAsync(measure, column, dimension, asked, [.. counting.Select(delivery => delivery.DeliveryId)], cancellationToken);
        return new FigureKeys(column == "record_key", rows);
    }
}
