using SendDashboard.Core.Faults;
using SendDashboard.Database;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Stages;

/// <summary>
/// Judges what takes whole tables to see: repeated keys, orphans, the extract's own rules across tables, and the volume.
/// Rows out go to quarantine; then the rows of every table are added up.
/// </summary>
public sealed class CrossCheckedStage(HomeArea home, TimeProvider time) : IImportStage
{
    public string Name => "cross-checked";

    public async Task<StageResult> RunAsync(ImportRun run, CancellationToken cancellationToken)
    {
        if (await AreaAsync(run, cancellationToken) is not { } area)
        {
            return FileFault.Refuse("AREA-01");
        }

        // What it says would take the place of the area's own.
        if (area != home.Code)
        {
            return FileFault.Refuse("AREA-02");
        }

        run.Area = area;
        var purgeAfter = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(run.Contract.QuarantineDays);
        await CrossRules.ApplyAsync(run, purgeAfter, cancellationToken);
        await AddUpAsync(run, cancellationToken);
        run.IsJudged = true;
        run.SameAs = await run.Session.ScalarAsync<long?>("cross-checked/same_as_counting.sql", new { delivery = run.DeliveryId }, cancellationToken);

        return run.SameAs is null && !run.Held.AcceptVolume && await TroubleAsync(run, cancellationToken) is { } fault
            ? fault
            : new StageResult(run.Tables.Sum(table => table.RowsStaged));
    }

    /// <summary>
    /// Mended rows of a feed stand beside those that loaded, however few they are; of anything else they would take the place of them all.
    /// Every number for which it is held is kept, for whoever decides.
    /// </summary>
    private static async Task<FileFault?> TroubleAsync(ImportRun run, CancellationToken cancellationToken)
    {
        if (run.IsFixFile)
        {
            return run.Contract.Kind == DeliveryKind.Feed ? null : new FileFault("FIX-01", FileEffect.Holds);
        }

        Hold?[] found = [await Volume.HoldAsync(run, cancellationToken), .. await BadShare.HoldsAsync(run, cancellationToken)];
        var holds = found.OfType<Hold>().ToList();
        foreach (var hold in holds)
        {
            await run.Session.ExecuteAsync("cross-checked/hold.sql", new { delivery = run.DeliveryId, hold.Code, hold.Table, hold.Came, hold.Beside, hold.Low, hold.High, hold.BesideDelivery }, cancellationToken);
        }

        return holds.Count == 0 ? null : new FileFault(holds[0].Code, FileEffect.Holds, holds[0].Table is { Length: > 0 } table ? table : null);
    }

    private async Task<string?> AreaAsync(ImportRun run, CancellationToken cancellationToken)
    {
        var script = $"load/{run.ScriptName}.area.sql";
        return NamedSql.List(script).Count == 0
            ? home.Code
            : await run.Session.ScalarAsync<string>(script, new { asOf = run.Recognition.Period.AsOf }, cancellationToken);
    }

    private static async Task AddUpAsync(ImportRun run, CancellationToken cancellationToken)
    {
        await run.Session.ExecuteAsync("cross-checked/fold.sql", new { delivery = run.DeliveryId }, cancellationToken);
        await run.Session.ExecuteAsync("cross-checked/queries.sql", new { delivery = run.DeliveryId }, cancellationToken);
        foreach (var (table, _) in run.Came)
        {
            await run.Session.ExecuteAsync(
                "cross-checked/count.sql", new { delivery = run.DeliveryId, table = table.Name }, cancellationToken, ("stg", ImportRun.View(table)));
        }
    }
}
