using Npgsql;
using NpgsqlTypes;

namespace SendDashboard.Insight.Measures.Refreshing;

/// <summary>Runs a query as the role send_measure, which reads star and nothing else: a measure's SQL can reach no name and no identifier.</summary>
internal sealed class StarReader(NpgsqlConnection connection)
{
    public async Task<List<CellSum>> SumsAsync(
        Measure measure, IReadOnlyCollection<Dimension> dimensions, long[] deliveries, CancellationToken cancellationToken)
    {
        await using var command = RefreshCommand.Text(connection, MeasureSql.Sums(measure, dimensions));
        command.Parameters.Add(new NpgsqlParameter { Value = deliveries, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint });
        return await ReadAsync(command, row => new CellSum(
            new MeasurePeriod(row.GetString(0), row.GetFieldValue<DateOnly>(1), row.GetFieldValue<DateOnly>(2)),
            row.GetString(3), row.GetString(4), row.GetString(5),
            row.IsDBNull(6) ? null : row.GetDecimal(6), row.IsDBNull(7) ? null : row.GetDecimal(7),
            row.GetFieldValue<long[]>(8)), cancellationToken);
    }

    /// <summary>Rows of the command, read with the measure role set for no longer than it takes.</summary>
    public async Task<List<T>> ReadAsync<T>(NpgsqlCommand command, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await RunAsync("set local role send_measure", cancellationToken);
        List<T> rows = [];
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                rows.Add(read(reader));
            }
        }

        await RunAsync("reset role", cancellationToken);
        return rows;
    }

    private async Task RunAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = RefreshCommand.Text(connection, sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
