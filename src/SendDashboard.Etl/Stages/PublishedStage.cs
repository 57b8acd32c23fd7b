using SendDashboard.Etl.Loading;

namespace SendDashboard.Etl.Stages;

/// <summary>Makes the delivery count: facts, counts, what it supersedes and the proof of the lease, in one transaction or not at all.</summary>
public sealed class PublishedStage(Publication publication) : IImportStage
{
    public string Name => "published";

    public async Task<StageResult> RunAsync(ImportRun run, CancellationToken cancellationToken) =>
        new(await publication.PublishAsync(run, cancellationToken));
}
