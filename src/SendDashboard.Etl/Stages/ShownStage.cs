namespace SendDashboard.Etl.Stages;

/// <summary>Records that what was measured may now be seen: the decision was made with the values.</summary>
public sealed class ShownStage : IImportStage
{
    public string Name => "shown";

    public Task<StageResult> RunAsync(ImportRun run, CancellationToken cancellationToken) => Task.FromResult(new StageResult(run.Figures.Shown));
}
