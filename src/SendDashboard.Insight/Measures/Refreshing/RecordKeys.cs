using System.Data;
using Npgsql;
using NpgsqlTypes;

namespace SendDashboard.Insight.Measures.Refreshing;

/// <summary>Asks a measure's own SQL which rows make up one numerator, as the role that reads star alone.</summary>
internal sealed class RecordKeys(NpgsqlConnection connection)
{
    /// <summary>In order of trust: a record says more than the person it is about.</summary>
    private static readonly string[] Columns = ["record_key", "person_key"];

    /// <summary>The column that says whom or what a row is about; null when the measure's rows do not say.</summary>
    public async Task<string?> ColumnAsync(Measure measure, CancellationToken cancellationToken)
    {
        await using var command = Command(measure, "select * from event limit 0", []);
        var named = await NamesAsync(command, cancellationToken);
        return Columns.FirstOrDefault(named.Contains);
    }

    /// <summary>The key of each row of the numerator, in order of the keys, which says nothing.</summary>
    public async Task<List<(long? Key, long Delivery)>> OfAsync(
        Measure measure, string column, Dimension? dimension, FigureAsked asked, long[] deliveries, CancellationToken cancellationToken)
    {
        // The column of a dimension comes from its slug, which the catalogue has judged.
        var group = dimension is null ? "" : $"and coalesce({dimension.Column}, '{Dimension.Unknown}') = $6";
        await using var command = Command(
            measure,
            $"""
             select {column}::bigint, delivery_id from event
             where period_kind = $2 and period_start = $3 and period_end = $4 and area_code = $5 and numerator <> 0 {group}
             order by 1
             """,
            deliveries);
        command.Parameters.Add(new NpgsqlParameter { Value = asked.PeriodKind });
        command.Parameters.Add(new NpgsqlParameter { Value = asked.PeriodStart });
        command.Parameters.Add(new NpgsqlParameter { Value = asked.PeriodEnd });
        command.Parameters.Add(new NpgsqlParameter { Value = asked.Area });
        if (dimension is not null)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = asked.Member });
        }

        return await new StarReader(connection).ReadAsync(
            command, row => (row.IsDBNull(0) ? (long?)null : row.GetInt64(0), row.GetInt64(1)), cancellationToken);
    }

    private NpgsqlCommand Command(Measure measure, string select, long[] deliveries)
    {
        var command = RefreshCommand.Text(connection, $"with event as (\n{measure.Sql.Replace("@deliveries", "$1", StringComparison.Ordinal)}\n)\n{select}");
        command.Parameters.Add(new NpgsqlParameter { Value = deliveries, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint });
        return command;
    }

    private async Task<HashSet<string>> NamesAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using (var become = RefreshCommand.Text(connection, "set local role send_measure"))
        {
            await become.ExecuteNonQueryAsync(cancellationToken);
        }

        HashSet<string> names;
        await using (var reader = await command.ExecuteReaderAsync(CommandBehavior.Default, cancellationToken))
        {
            names = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        }

        await using var back = RefreshCommand.Text(connection, "reset role");
        await back.ExecuteNonQueryAsync(cancellationToken);
        return names;
    }
}
