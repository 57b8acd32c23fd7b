using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Linking;

namespace SendDashboard.Etl.Stages;

/// <summary>Gives every person, and every record of a feed, its lasting pseudonymous key.</summary>
public sealed class LinkedStage : IImportStage
{
    public string Name => "linked";

    public async Task<StageResult> RunAsync(ImportRun run, CancellationToken cancellationToken)
    {
        if (run.SameAs is not null)
        {
            return new StageResult(0);
        }

        // One transaction: its lock keeps two deliveries from making two people of one identifier.
        await using var linking = await run.Session.Connection.BeginTransactionAsync(cancellationToken);
        var people = run.Contract.People is { } link ? await PeopleLinker.LinkAsync(run, link, cancellationToken) : (long?)null;
        if (run.Contract.Kind == DeliveryKind.Feed)
        {
            await RecordLinker.LinkAsync(run, cancellationToken);
        }

        await linking.CommitAsync(cancellationToken);
        return new StageResult(people);
    }
}
