using SendDashboard.Core.Faults;
using SendDashboard.Etl.Agreements;
using SendDashboard.Etl.Reading;
using SendDashboard.Etl.Staging;

namespace SendDashboard.Etl.Stages;

/// <summary>Recognises what arrived, lets it in under an agreement or not at all, and makes its delivery.</summary>
public sealed class ReceivedStage(DeliveryReader reader, AgreementDoor door, TimeProvider time) : IImportStage
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public string Name => "received";

    public async Task<StageResult> RunAsync(ImportRun run, CancellationToken cancellationToken)
    {
        var held = run.Held;
        var recognised = await reader.RecogniseAsync(
            new DeliverySource(held.SpoolPath, held.FileName, held.Agency, held.Extract, held.PeriodAsked), cancellationToken);
        if (recognised.Stopped)
        {
            return recognised.Fault;
        }

        run.Recognition = recognised.Value;
        var cover = door.Check(run.Contract, run.Recognition.Period.AsOf, Today());
        run.DeliveryId = await DeliverAsync(run, cover.Value?.Agreement, cancellationToken);
        if (cover.Stopped)
        {
            return cover.Fault;
        }

        run.Cover = cover.Value;
        if (held is { AcceptVolume: true, DeliveryId: { } before } && await IsAnotherFileAsync(run, before, cancellationToken))
        {
            return FileFault.Refuse("HELD-02");
        }

        return await IsHeldAsync(run, cancellationToken) ? FileFault.Refuse(FaultCode.AlreadyLoaded) : new StageResult(null);
    }

    private DateOnly Today() => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), London).DateTime);

    private async Task<long> DeliverAsync(ImportRun run, string? agreement, CancellationToken cancellationToken)
    {
        var (found, period) = (run.Recognition, run.Recognition.Period);
        var delivery = await run.Session.ScalarAsync<long?>(
            "received/delivery.sql",
            new
            {
                run = run.Held.RunId, lease = run.Held.Lease, extract = run.Contract.Extract, agency = run.Held.Agency, use = found.Use.Name,
                periodKind = period.Kind, periodStart = period.Start, periodEnd = period.End, asOf = period.AsOf,
                fileName = found.FileName, sha256 = found.Sha256, size = found.SizeBytes, receivedAt = time.GetUtcNow().UtcDateTime,
                layout = found.Layout, version = run.Contract.Version, agreement,
            },
            cancellationToken);
        return delivery ?? throw new LeaseLostException();
    }

    /// <summary>What a person let in is the file that was held, not one put in its place since.</summary>
    private static async Task<bool> IsAnotherFileAsync(ImportRun run, long delivery, CancellationToken cancellationToken) =>
        await run.Session.ScalarAsync<bool>("received/another_file.sql", new { sha256 = run.Recognition.Sha256, delivery }, cancellationToken);

    private static async Task<bool> IsHeldAsync(ImportRun run, CancellationToken cancellationToken) =>
        await run.Session.ScalarAsync<long?>(
            "received/same_bytes.sql",
            new
            {
                sha256 = run.Recognition.Sha256, extract = run.Contract.Extract, agency = run.Held.Agency, version = run.Contract.Version,
                delivery = run.DeliveryId,
            },
            cancellationToken) is not null;
}
