using Npgsql;
using SendDashboard.Database;
using SendDashboard.Etl.Runs;

namespace SendDashboard.Etl.Stages;

/// <summary>How many rows can load, beside a delivery that counts (reliability fault 27).</summary>
/// <param name="Now">Rows of this delivery that can load, in tables both have.</param>
/// <param name="Before">The same of the other.</param>
internal readonly record struct Volume(long Now, long Before)
{
    /// <summary>Below this, a change of a few rows would look like a collapse.</summary>
    private const long TooFewToTell = 20;

    private bool CanTell => Math.Max(Now, Before) >= TooFewToTell;

    /// <summary>Nothing at all, or forty per cent fewer.</summary>
    private bool IsFarFewer => Before > 0 && (Now == 0 || (CanTell && Now * 10 <= Before * 6));

    private bool IsFarMore => CanTell && Now >= Before * 3;

    /// <summary>
    /// Whether a person must say that it is right: far fewer rows than it would take the place of, or than the period before when
    /// it takes the place of none; or three times the period before. A correction may bring any number of rows back.
    /// </summary>
    internal static async Task<bool> IsUnusualAsync(ImportRun run, CancellationToken cancellationToken)
    {
        await using var command = SqlText.Command(
            run.Session.Connection, NamedSql.Read("cross-checked/volume.sql"), new { delivery = run.DeliveryId });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            return false;
        }

        var (same, before) = (At(reader, 0), At(reader, 2));
        return (same ?? before) is { IsFarFewer: true } || before is { IsFarMore: true };
    }

    private static Volume? At(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) || reader.IsDBNull(column + 1) ? null : new Volume(reader.GetInt64(column), reader.GetInt64(column + 1));
}
