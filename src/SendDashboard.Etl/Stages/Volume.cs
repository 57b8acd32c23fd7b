using Npgsql;
using SendDashboard.Database;
using SendDashboard.Etl.Runs;

namespace SendDashboard.Etl.Stages;

/// <summary>How much arrived, beside the period before (reliability fault 27).</summary>
/// <param name="Now">Rows of this delivery, in tables both have.</param>
/// <param name="Before">Rows of the delivery that counts for the period before; null when there is none.</param>
public sealed record Volume(long? Now, long? Before)
{
    /// <summary>Below this, a change of a few rows would look like a collapse.</summary>
    private const long TooFewToTell = 20;

    /// <summary>Forty per cent fewer rows or more than three times as many: a person must say that it is right.</summary>
    public bool IsUnusual =>
        Now is { } now && Before is { } before && Math.Max(now, before) >= TooFewToTell && (now * 10 <= before * 6 || now >= before * 3);

    internal static async Task<Volume> OfAsync(ImportRun run, CancellationToken cancellationToken)
    {
        await using var command = SqlText.Command(
            run.Session.Connection, NamedSql.Read("cross-checked/volume.sql"), new { delivery = run.DeliveryId });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? new Volume(Value(reader, 0), Value(reader, 1)) : new Volume(null, null);
    }

    private static long? Value(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);
}
