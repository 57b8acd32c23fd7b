using SendDashboard.Database.Access;

namespace SendDashboard.Desk;

/// <summary>Hands the rows that were kept out to the people of the agency that sent them.</summary>
public sealed class FixDesk(RequestDatabase database)
{
    /// <summary>How many rows there are, by table; none when who asks may not have them.</summary>
    public Task<IReadOnlyList<FixTable>> TablesAsync(long delivery, CancellationToken cancellationToken) =>
        database.RowsAsync<FixTable>("to_fix", new { delivery }, cancellationToken);

    /// <summary>The rows, on record with the reason; none when who asks may not have them, or gives no reason of ten characters.</summary>
    public Task<IReadOnlyList<FixRow>> RowsAsync(long delivery, string why, CancellationToken cancellationToken) =>
        database.RowsAsync<FixRow>("fix_rows", new { delivery, why }, cancellationToken);
}
