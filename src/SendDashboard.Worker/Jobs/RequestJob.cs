using Dapper;
using Microsoft.Extensions.Logging;
using Npgsql;
using SendDashboard.Database;
using SendDashboard.Etl.Runs;
using SendDashboard.Insight.Measures;
using SendDashboard.Worker.Hosting;
using SendDashboard.Worker.Inbox;

namespace SendDashboard.Worker.Jobs;

/// <summary>Obeys the rows of <c>ops.request</c>: a file uploaded on a page, a look into the inbox now, every measure again.</summary>
internal sealed class RequestJob(
    NpgsqlDataSource database, InboxScan inbox, MeasureRefresh refresh, WorkerSettings settings, ILogger<RequestJob> log) : IScheduledJob
{
    public string Name => "requests";

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var taking = await connection.BeginTransactionAsync(cancellationToken);
        var waiting = (await connection.QueryAsync<WaitingRequest>(Command("requests/waiting.sql", null, cancellationToken))).AsList();
        foreach (var request in waiting)
        {
            await ObeyAsync(connection, request, cancellationToken);
        }

        await taking.CommitAsync(cancellationToken);
        if (waiting.Any(request => request.Kind == "run-now"))
        {
            await inbox.ScanAsync(cancellationToken);
        }

        if (waiting.Any(request => request.Kind == "remeasure"))
        {
            await refresh.RebuildAsync(database, cancellationToken);
        }
    }

    private async Task ObeyAsync(NpgsqlConnection connection, WaitingRequest request, CancellationToken cancellationToken)
    {
        long? run = null;
        if (request.Kind == "load")
        {
            // The name of a spooled file is a name only: a path in it would lead out of the folder.
            if (request.SpoolName is not { Length: > 0 } name || Path.GetFileName(name) != name || request.Agency is null)
            {
                await connection.ExecuteAsync(Command("requests/refused.sql", new { request = request.RequestId, code = "FILE-11" }, cancellationToken));
                return;
            }

            var queued = new NewRun(
                request.Agency, request.FileName ?? name, Path.Combine(settings.Spool, name), request.AskedBy,
                request.Extract, request.Period, Request: request.RequestId);
            run = await connection.ExecuteScalarAsync<long>(Command("runs/queue.sql", queued, cancellationToken));
        }

        await connection.ExecuteAsync(Command("requests/taken.sql", new { request = request.RequestId, run }, cancellationToken));
        log.RequestTaken(request.RequestId, run);
    }

    private static CommandDefinition Command(string name, object? parameters, CancellationToken cancellationToken) =>
        new(NamedSql.Read(name), parameters, cancellationToken: cancellationToken);
}
