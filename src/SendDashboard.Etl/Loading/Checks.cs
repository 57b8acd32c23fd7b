using Npgsql;
using SendDashboard.Database;
using SendDashboard.Etl.Runs;

namespace SendDashboard.Etl.Loading;

/// <summary>The checks of sql/checks: each returns offending rows and must return none, of one delivery or of all.</summary>
public static class Checks
{
    /// <summary>Names of the checks.</summary>
    public static IReadOnlyList<string> Names => NamedSql.List("checks/");

    /// <summary>
    /// Of one delivery inside its own publish transaction; or of all, beside running loads, in a repeatable-read transaction: a
    /// statement planned just before another load attaches its leaf would see that delivery count and none of its facts.
    /// </summary>
    /// <exception cref="CheckFailedException">A check found rows. The exception names the check only: rows may be about people.</exception>
    public static async Task MustFindNothingAsync(NpgsqlConnection connection, long? delivery, CancellationToken cancellationToken)
    {
        foreach (var name in Names)
        {
            await using var command = SqlText.Command(connection, NamedSql.Read(name), new { delivery });
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            if (await reader.ReadAsync(cancellationToken))
            {
                throw new CheckFailedException(name);
            }
        }
    }
}
