using Npgsql;
using SendDashboard.Database;
using SendDashboard.Database.Connecting;
using SendDashboard.Database.Migrating;

namespace SendDashboard.Local.Starting;

/// <summary>Brings the database to the product's schema, as <c>send migrate</c> does.</summary>
internal static class Schema
{
    /// <returns>How many migrations were new, and whether all were: a database that never held anything.</returns>
    public static async Task<(int New, bool IsNewDatabase)> MigrateAsync(DatabaseSettings settings, CancellationToken cancellationToken)
    {
        await using var owner = DatabaseRegistration.Build(settings.Owner, "send local");
        try
        {
            var applied = await new Migrator(owner, SqlScript.OfTheProduct()).MigrateAsync(cancellationToken);
            await Logins.EnsureAsync(owner, settings.Worker, settings.Web, cancellationToken);
            var migrations = applied.Where(path => path.StartsWith("migrations/", StringComparison.Ordinal)).ToArray();
            return (migrations.Length, migrations.Length == NamedSql.List("migrations/").Count);
        }
        catch (SchemaRefusedException refused)
        {
            throw new LocalException(refused.Message);
        }
        catch (NpgsqlException unreachable) when (unreachable is not PostgresException)
        {
            throw new LocalException($"The database of SEND_DATABASE cannot be reached: {unreachable.Message}");
        }
    }
}
