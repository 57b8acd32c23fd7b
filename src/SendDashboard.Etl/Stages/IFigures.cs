namespace SendDashboard.Etl.Stages;

/// <summary>
/// The figures on the far side of the wall, as the pipeline asks for them. Etl does not know Insight; the Worker joins the two.
/// </summary>
public interface IFigures
{
    /// <summary>Computes again the values that the delivery touches, and decides again what each audience may be shown of them.</summary>
    Task<FiguresRefreshed> RefreshAsync(long deliveryId, CancellationToken cancellationToken);
}

/// <summary>What a refresh came to.</summary>
/// <param name="Measured">Values computed.</param>
/// <param name="Shown">Values an audience is shown, hidden ones included.</param>
public sealed record FiguresRefreshed(long Measured, long Shown);
