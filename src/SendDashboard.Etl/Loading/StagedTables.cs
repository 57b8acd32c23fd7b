using Dapper;
using Npgsql;
using SendDashboard.Database;
using SendDashboard.Etl.Runs;

namespace SendDashboard.Etl.Loading;

/// <summary>A delivery's own staged tables, which live only as long as its import.</summary>
public static class StagedTables
{
    /// <summary>Drops the delivery's staged tables, if the database still answers: the purge takes what is left behind.</summary>
    public static async Task DropAsync(RunSession session, long delivery)
    {
        try
        {
            await DropAsync(session.Database, delivery, CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // Only tidying; whatever is wrong has already been said.
        }
    }

    /// <summary>Drops the staged tables of a delivery; of every delivery that nobody is loading, when none is named. Returns how many.</summary>
    public static async Task<int> DropAsync(NpgsqlDataSource database, long? delivery, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var names = (await connection.QueryAsync<string>(new CommandDefinition(
            NamedSql.Read("runs/staged_tables.sql"), new { delivery }, cancellationToken: cancellationToken))).AsList();
        foreach (var name in names)
        {
            await using var drop = new NpgsqlCommand($"set lock_timeout = '2s'; drop table if exists {name} cascade", connection);
            await drop.ExecuteNonQueryAsync(cancellationToken);
        }

        return names.Count;
    }
}
