using Dapper;
using Npgsql;
using SendDashboard.Database;
using SendDashboard.Etl.Runs;

namespace SendDashboard.Worker.Jobs;

/// <summary>
/// Lets in a file that is held for its numbers: its run is queued again and goes through every stage anew. That the file is still the same
/// is asked when it is read, so nothing can be put in its place.
/// </summary>
internal sealed class LetInRequest(NpgsqlDataSource database, LeaseTerms terms)
{
    private const string NotHeld = "HELD-01";
    private const string FileGone = "HELD-02";

    /// <summary>Message code when it is refused; null when its run waits.</summary>
    public async Task<string?> ObeyAsync(WaitingRequest request, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var letting = await connection.BeginTransactionAsync(cancellationToken);
        var held = await connection.QuerySingleOrDefaultAsync<HeldRun>(new CommandDefinition(
            NamedSql.Read("requests/held_run.sql"), new { delivery = request.DeliveryId, mostAttempts = terms.MostAttempts }, cancellationToken: cancellationToken));
        if (held is null)
        {
            return NotHeld;
        }

        if (!Path.Exists(held.SpoolPath))
        {
            return FileGone;
        }

        await connection.ExecuteAsync(new CommandDefinition(
            NamedSql.Read("requests/let_in.sql"), new { run = held.RunId, request = request.RequestId }, cancellationToken: cancellationToken));
        await letting.CommitAsync(cancellationToken);
        return null;
    }

    private sealed record HeldRun(long RunId, string SpoolPath);
}
