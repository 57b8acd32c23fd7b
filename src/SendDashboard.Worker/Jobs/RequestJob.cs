using Dapper;
using Microsoft.Extensions.Logging;
using Npgsql;
using SendDashboard.Database;
using SendDashboard.Etl.Runs;
using SendDashboard.Insight.Measures;
using SendDashboard.Worker.Hosting;
using SendDashboard.Worker.Inbox;

namespace SendDashboard.Worker.Jobs;

/// <summary>
/// Obeys the rows of <c>ops.request</c>: a file uploaded on a page, a look into the inbox now, a feed paused or resumed, a load undone, a held one let in,
/// the records behind a figure, every measure again. What is quick is done in the transaction that takes it; what is long afterwards.
/// </summary>
internal sealed class RequestJob(
    NpgsqlDataSource database, InboxScan inbox, MeasureRefresh refresh, UndoRequest undo, LetInRequest letIn, RecordRequest records, WorkerSettings settings,
    ILogger<RequestJob> log) : IScheduledJob
{
    private static readonly string[] Long = ["undo", "let-in", "records"];

    public string Name => "requests";

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        var waiting = await TakeAsync(cancellationToken);
        foreach (var agency in waiting.Where(request => request.Kind == "run-now").Select(request => request.Agency).Distinct())
        {
            await inbox.ScanAsync(agency, cancellationToken);
        }

        foreach (var request in waiting.Where(request => Long.Contains(request.Kind)))
        {
            await ObeyAsync(request, cancellationToken);
        }

        if (waiting.Any(request => request.Kind == "remeasure"))
        {
            await refresh.RebuildAsync(database, cancellationToken);
        }
    }

    private async Task<List<WaitingRequest>> TakeAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var taking = await connection.BeginTransactionAsync(cancellationToken);
        var waiting = (await connection.QueryAsync<WaitingRequest>(Command("requests/waiting.sql", null, cancellationToken))).AsList();
        foreach (var request in waiting.Where(request => !Long.Contains(request.Kind)))
        {
            await TakeAsync(connection, request, cancellationToken);
        }

        await taking.CommitAsync(cancellationToken);
        return waiting;
    }

    private async Task TakeAsync(NpgsqlConnection connection, WaitingRequest request, CancellationToken cancellationToken)
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
        else if (request.Kind is "pause" or "resume")
        {
            await connection.ExecuteAsync(Command(
                $"requests/{request.Kind}.sql", new { request = request.RequestId, extract = request.Extract, agency = request.Agency }, cancellationToken));
        }

        await connection.ExecuteAsync(Command("requests/taken.sql", new { request = request.RequestId, run }, cancellationToken));
        log.RequestTaken(request.RequestId, run);
    }

    /// <summary>One that cannot be obeyed is refused and told of in the log, so that it does not stand in the way of those after it.</summary>
    private async Task ObeyAsync(WaitingRequest request, CancellationToken cancellationToken)
    {
        string? code;
        try
        {
            code = request.Kind switch
            {
                "undo" => await undo.ObeyAsync(request, cancellationToken),
                "let-in" => await letIn.ObeyAsync(request, cancellationToken),
                _ => await records.ObeyAsync(request, cancellationToken),
            };
        }
        catch (Exception fault) when (fault is not OperationCanceledException && fault is not NpgsqlException { IsTransient: true })
        {
            log.JobFailed($"request {request.RequestId}", fault.GetType().Name, (fault as PostgresException)?.SqlState, fault.StackTrace);
            code = "RUN-02";
        }

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(code is null
            ? Command("requests/done.sql", new { request = request.RequestId }, cancellationToken)
            : Command("requests/refused.sql", new { request = request.RequestId, code }, cancellationToken));
        log.RequestTaken(request.RequestId, null);
    }

    private static CommandDefinition Command(string name, object? parameters, CancellationToken cancellationToken) =>
        new(NamedSql.Read(name), parameters, cancellationToken: cancellationToken);
}
