using Npgsql;
using SendDashboard.Database;
using SendDashboard.Etl.Runs;

namespace SendDashboard.Etl.Stages;

/// <summary>How many rows can load, beside a delivery that counts (reliability fault 27).</summary>
/// <param name="Now">Rows of this delivery that can load, in tables both have.</param>
/// <param name="Before">The same of the other.</param>
/// <param name="Delivery">The other.</param>
internal readonly record struct Volume(long Now, long Before, long Delivery)
{
    private const string Code = "SUM-01";

    /// <summary>Below this, a change of a few rows would look like a collapse.</summary>
    private const long TooFewToTell = 20;

    private bool CanTell => Math.Max(Now, Before) >= TooFewToTell;

    /// <summary>Forty per cent fewer.</summary>
    private long Low => Before * 6 / 10;

    private long High => Before * 3;

    /// <summary>Nothing at all, or forty per cent fewer.</summary>
    private bool IsFarFewer => Before > 0 && (Now == 0 || (CanTell && Now <= Low));

    private bool IsFarMore => CanTell && Now >= High;

    /// <summary>
    /// Whether a person must say that it is right: far fewer rows than it would take the place of, or than the period before when
    /// it takes the place of none; or three times the period before. A correction may bring any number of rows back.
    /// </summary>
    internal static async Task<Hold?> HoldAsync(ImportRun run, CancellationToken cancellationToken)
    {
        await using var command = SqlText.Command(
            run.Session.Connection, NamedSql.Read("cross-checked/volume.sql"), new { delivery = run.DeliveryId });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            return null;
        }

        var (same, before) = (At(reader, 0, 4), At(reader, 2, 5));
        return (same ?? before) is { IsFarFewer: true } few ? new Hold(Code, "", few.Now, few.Before, few.Low, same is null ? few.High : null, few.Delivery)
            : before is { IsFarMore: true } more ? new Hold(Code, "", more.Now, more.Before, same is null ? more.Low : null, more.High, more.Delivery)
            : null;
    }

    private static Volume? At(NpgsqlDataReader reader, int column, int delivery) =>
        reader.IsDBNull(column) || reader.IsDBNull(column + 1) ? null
        : new Volume(reader.GetInt64(column), reader.GetInt64(column + 1), reader.GetInt64(delivery));
}
