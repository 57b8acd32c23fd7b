using Dapper;
using Npgsql;
using SendDashboard.Database;

namespace SendDashboard.Desk;

/// <summary>Asks the Worker to load an uploaded file, and says what became of it.</summary>
public sealed class LoadDesk(NpgsqlDataSource database)
{
    /// <summary>Leaves the request; answers with its number.</summary>
    public async Task<long> AskAsync(LoadRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            NamedSql.Read("pages/ask_load.sql"),
            new
            {
                agency = request.Agency,
                extract = request.Extract,
                period = request.Period,
                spool_name = request.SpoolName,
                file_name = request.FileName,
                asked_by = request.AskedBy,
            },
            cancellationToken: cancellationToken));
    }

    /// <summary>Where a request stands; null when there is none of that number.</summary>
    public async Task<RequestState?> StateAsync(long request, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<RequestState>(new CommandDefinition(
            NamedSql.Read("pages/request_state.sql"), new { request }, cancellationToken: cancellationToken));
    }
}
