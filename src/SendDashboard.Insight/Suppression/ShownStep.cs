using Npgsql;
using NpgsqlTypes;
using SendDashboard.Core.Disclosure;
using SendDashboard.Insight.Measures;
using SendDashboard.Insight.Measures.Refreshing;

namespace SendDashboard.Insight.Suppression;

/// <summary>The last stage of a load: what each audience may be shown of the local values in scope. Written once, read by every page, file and chart.</summary>
internal sealed class ShownStep(NpgsqlConnection connection, MeasureCatalogue catalogue)
{
    private static readonly (Audience Audience, string Name)[] Audiences =
        [(Audience.Public, "public"), (Audience.Partnership, "partnership"), (Audience.Analyst, "analyst")];

    /// <summary>How many local values were judged.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var tables = (await ReadAsync(cancellationToken)).ToList();
        var judged = 0;
        await RefreshCommand.RunAsync(connection, "new_shown.sql", cancellationToken);
        foreach (var (audience, name) in Audiences)
        {
            var shown = tables.SelectMany(table => new ShownTable(catalogue.Measures[table.Key.Slug], audience).Of(table)).ToList();
            await CopyAsync(name, shown, cancellationToken);
            judged = shown.Count;
        }

        await RefreshCommand.RunAsync(connection, "show.sql", cancellationToken);
        return judged;
    }

    /// <summary>The local values in scope, by what is judged together: a measure, an area and a period, or a year with its months.</summary>
    private async Task<IEnumerable<IGrouping<(string Slug, string Area, MeasurePeriod Period), ValueCell>>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var command = RefreshCommand.Script(connection, "to_show.sql");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<(ValueCell Cell, string Slug, string Area)> rows = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            var period = new MeasurePeriod(reader.GetString(3), reader.GetFieldValue<DateOnly>(4), reader.GetFieldValue<DateOnly>(5));
            rows.Add((
                new ValueCell(reader.GetInt64(0), period, reader.GetString(6), reader.GetString(7), Number(reader, 8), Number(reader, 9)),
                reader.GetString(1), reader.GetString(2)));
        }

        return rows.GroupBy(row => (row.Slug, row.Area, ShownTable.JudgedWith(catalogue.Measures[row.Slug], row.Cell.Period)), row => row.Cell);
    }

    private async Task CopyAsync(string audience, IEnumerable<ShownCell> cells, CancellationToken cancellationToken)
    {
        await using var copy = await connection.BeginBinaryImportAsync("copy new_shown from stdin (format binary)", cancellationToken);
        foreach (var cell in cells)
        {
            await copy.StartRowAsync(cancellationToken);
            await copy.WriteAsync(cell.ValueId, NpgsqlDbType.Bigint, cancellationToken);
            await copy.WriteAsync(audience, NpgsqlDbType.Text, cancellationToken);
            await (cell.Hidden.Slug() is { } reason ? copy.WriteAsync(reason, NpgsqlDbType.Text, cancellationToken) : copy.WriteNullAsync(cancellationToken));
            foreach (var number in new[] { cell.Numerator, cell.Denominator, cell.Result.Value, cell.Result.Lower, cell.Result.Upper })
            {
                await (number is { } known ? copy.WriteAsync(known, NpgsqlDbType.Numeric, cancellationToken) : copy.WriteNullAsync(cancellationToken));
            }
        }

        await copy.CompleteAsync(cancellationToken);
    }

    private static decimal? Number(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetDecimal(column);
}
