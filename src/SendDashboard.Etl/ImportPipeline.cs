using Microsoft.Extensions.Logging;
using Npgsql;
using SendDashboard.Etl.Loading;
using SendDashboard.Etl.Profiling;
using SendDashboard.Etl.Runs;
using SendDashboard.Etl.Stages;

namespace SendDashboard.Etl;

/// <summary>
/// The whole of an import: extract → staged → validated → linked → star → measure → view. Each stage is recorded before it
/// begins; a bad file ends the import with its reason; nothing counts before the stage published, and then all of it at once.
/// </summary>
public sealed class ImportPipeline(
    ReceivedStage received, ReadStage read, CrossCheckedStage crossChecked, LinkedStage linked, PublishedStage published,
    MeasuredStage measured, ShownStage shown,
    RunStore runs, RunDatabase database, ILogger<ImportPipeline> log)
{
    /// <summary>The stages in order.</summary>
    public IReadOnlyList<IImportStage> Stages { get; } = [received, read, crossChecked, linked, published, measured, shown];

    /// <summary>Takes a held run through the stages to its end. Exceptions pass untouched; see <see cref="RunTaker"/>.</summary>
    public async Task<RunEnd> RunAsync(RunLease held, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(held);
        await using var session = await database.OpenAsync(held, cancellationToken);
        var run = new ImportRun(held, session);
        RunEnd end;
        try
        {
            end = await ThroughStagesAsync(run, cancellationToken);
            await KeepProfileAsync(run, end, cancellationToken);
        }
        finally
        {
            await StagedTables.DropAsync(session, run.DeliveryId);
        }

        await runs.EndAsync(held, end, cancellationToken);
        return end;
    }

    private async Task<RunEnd> ThroughStagesAsync(ImportRun run, CancellationToken cancellationToken)
    {
        foreach (var stage in await StagesLeftAsync(run, cancellationToken))
        {
            await runs.BeginStageAsync(run.Held, stage.Name, cancellationToken);
            var result = await stage.RunAsync(run, cancellationToken);
            await runs.EndStageAsync(run.Held, stage.Name, result.Rows, cancellationToken);
            log.StageEnded(run.Held.RunId, run.Held.Attempt, stage.Name, result.Rows, result.Fault?.Code);
            if (result.Fault is { } fault)
            {
                return RunEnd.Stopped(fault);
            }
        }

        return RunEnd.Succeeded;
    }

    /// <summary>What its rows looked like, for whoever compares it: of a load, after all else, so that figures do not wait for it.</summary>
    private async Task KeepProfileAsync(ImportRun run, RunEnd end, CancellationToken cancellationToken)
    {
        try
        {
            if (run.IsJudged && end.State is (RunState.Succeeded or RunState.Held))
            {
                await DeliveryProfile.KeepAsync(run, cancellationToken);
            }
        }
        catch (PostgresException fault)
        {
            // A load does not fail for want of something to compare it by.
            log.ProfileNotKept(run.Held.RunId, run.Held.Attempt, fault.SqlState);
        }
    }

    /// <summary>All of them; or, when an earlier attempt published before it was cut short, only those after.</summary>
    private async Task<IEnumerable<IImportStage>> StagesLeftAsync(ImportRun run, CancellationToken cancellationToken) =>
        await run.Session.ScalarAsync<bool>("runs/is_published.sql", new { delivery = run.DeliveryId }, cancellationToken)
            ? Stages.SkipWhile(stage => stage != published).Skip(1)
            : Stages;
}
