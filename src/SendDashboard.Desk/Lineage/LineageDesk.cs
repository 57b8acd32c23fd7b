using SendDashboard.Database.Access;

namespace SendDashboard.Desk.Lineage;

/// <summary>Where a load came from and what rests on it, for those who may see it.</summary>
public sealed class LineageDesk(RequestDatabase database)
{
    /// <summary>Null when there is no such load for who asks.</summary>
    public async Task<LoadLineage?> FindAsync(long delivery, CancellationToken cancellationToken) =>
        (await database.RowsAsync<LoadLineage>("lineage", new { delivery }, cancellationToken)).SingleOrDefault();

    public Task<IReadOnlyList<LineageStage>> StagesAsync(long delivery, CancellationToken cancellationToken) =>
        database.RowsAsync<LineageStage>("lineage_stages", new { delivery }, cancellationToken);

    public Task<IReadOnlyList<LineageTable>> TablesAsync(long delivery, CancellationToken cancellationToken) =>
        database.RowsAsync<LineageTable>("lineage_tables", new { delivery }, cancellationToken);

    public Task<IReadOnlyList<LineageMeasure>> MeasuresAsync(long delivery, CancellationToken cancellationToken) =>
        database.RowsAsync<LineageMeasure>("lineage_measures", new { delivery }, cancellationToken);
}
