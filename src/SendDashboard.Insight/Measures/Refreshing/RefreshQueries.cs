using Npgsql;

namespace SendDashboard.Insight.Measures.Refreshing;

/// <summary>What a refresh asks before it works anything out.</summary>
internal static class RefreshQueries
{
    public static Task LockAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        RefreshCommand.RunAsync(connection, "lock.sql", cancellationToken);

    public static Task<List<CountingDelivery>> CountingAsync(NpgsqlConnection connection, string[] extracts, CancellationToken cancellationToken) =>
        ReadAsync(connection, "deliveries.sql", Delivery, cancellationToken, new NpgsqlParameter("extracts", extracts));

    public static async Task<CountingDelivery?> DeliveryAsync(NpgsqlConnection connection, long deliveryId, CancellationToken cancellationToken) =>
        (await ReadAsync(connection, "delivery.sql", Delivery, cancellationToken, new NpgsqlParameter("delivery", deliveryId))).SingleOrDefault();

    public static Task<List<HeldPeriod>> HeldAsync(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        ReadAsync(connection, "held.sql", row => new HeldPeriod(
            row.GetString(0), row.GetString(1), new MeasurePeriod(row.GetString(2), row.GetFieldValue<DateOnly>(3), row.GetFieldValue<DateOnly>(4))),
            cancellationToken);

    private static CountingDelivery Delivery(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3), Day(row, 4), Day(row, 5), Day(row, 6));

    private static DateOnly? Day(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    private static async Task<List<T>> ReadAsync<T>(
        NpgsqlConnection connection, string script, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, params NpgsqlParameter[] parameters)
    {
        await using var command = RefreshCommand.Script(connection, script);
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<T> rows = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
