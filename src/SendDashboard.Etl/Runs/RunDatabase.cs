using Microsoft.Extensions.Logging;
using Npgsql;
using SendDashboard.Database.Connecting;

namespace SendDashboard.Etl.Runs;

/// <summary>Opens a run's own sessions. Their name carries run and lease, so that the next holder of the run can end them all.</summary>
public sealed class RunDatabase(string connectionString, ILoggerFactory loggers)
{
    /// <summary>Opens the sessions of this hold of the run, and ends those of earlier holds with every lock they still have.</summary>
    public async Task<RunSession> OpenAsync(RunLease held, CancellationToken cancellationToken)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = RunSession.Name(held),
            MaxPoolSize = 6,
            CommandTimeout = 0, // A load takes as long as it takes; a hung worker is ended by its lease.
        };
        var database = DatabaseRegistration.Build(settings.ConnectionString, settings.ApplicationName, loggers);
        try
        {
            return await RunSession.BeginAsync(database, held, cancellationToken);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }
}
