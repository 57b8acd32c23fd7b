namespace SendDashboard.Etl.Stages;

/// <summary>
/// Computes again the measures that the delivery touches, and with them, in the same transaction, what may be shown: a value is
/// never current without its disclosure decision. A delivery that held nothing new touches none.
/// </summary>
public sealed class MeasuredStage(IFigures figures) : IImportStage
{
    public string Name => "measured";

    public async Task<StageResult> RunAsync(ImportRun run, CancellationToken cancellationToken)
    {
        run.Figures = run.SameAs is null ? await figures.RefreshAsync(run.DeliveryId, cancellationToken) : new FiguresRefreshed(0, 0);
        return new StageResult(run.Figures.Measured);
    }
}
