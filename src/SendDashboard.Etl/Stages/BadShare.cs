using SendDashboard.Database;
using SendDashboard.Etl.Runs;

namespace SendDashboard.Etl.Stages;

/// <summary>
/// A table so many of whose rows cannot be loaded that one mistake in the export is more likely than many in the records: it is held, so that
/// what is left of it does not quietly stand for the whole.
/// </summary>
internal static class BadShare
{
    private const string Code = "SUM-05";

    /// <summary>More than one row in so many.</summary>
    private const long OneIn = 5;

    /// <summary>Fewer rows than this are mended one by one, whatever their share.</summary>
    private const long TooFewToTell = 20;

    internal static async Task<IReadOnlyList<Hold>> HoldsAsync(ImportRun run, CancellationToken cancellationToken)
    {
        await using var command = SqlText.Command(
            run.Session.Connection, NamedSql.Read("cross-checked/rows_out.sql"), new { delivery = run.DeliveryId });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var holds = new List<Hold>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var (rows, bad) = (reader.GetInt64(1), reader.GetInt64(2));
            var limit = Math.Max(TooFewToTell, (rows / OneIn) + 1);
            if (bad >= limit)
            {
                holds.Add(new Hold(Code, reader.GetString(0), bad, rows, null, limit, null));
            }
        }

        return holds;
    }
}
