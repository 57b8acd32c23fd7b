using SendDashboard.Etl.Loading;
using SendDashboard.Etl.Stages;

namespace SendDashboard.Worker.Jobs;

/// <summary>Undoes a load: the delivery is withdrawn, then the figures it touched are worked out again. Begun and cut short, it is begun again.</summary>
internal sealed class UndoRequest(Withdrawal withdrawal, IFigures figures)
{
    /// <summary>Message code when it is refused; null when it is done.</summary>
    public async Task<string?> ObeyAsync(WaitingRequest request, CancellationToken cancellationToken)
    {
        if (request.DeliveryId is not { } delivery)
        {
            return "UNDO-01";
        }

        var withdrawn = await withdrawal.UndoAsync(request.RequestId, delivery, cancellationToken);
        if (withdrawn is { Code: null, IsDone: false })
        {
            await figures.RefreshAsync(delivery, cancellationToken);
        }

        return withdrawn.Code;
    }
}
