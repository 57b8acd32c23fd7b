using SendDashboard.Desk;
using SendDashboard.Insight.Pages.Measures;

namespace SendDashboard.Web.Pages.Measures;

/// <summary>The figures of a measure that rest only on what the reader's own agency sent: a steward may ask which records they count.</summary>
internal sealed class OwnFigures(ValuesQuery values, HomeArea home, RecordDesk desk)
{
    /// <summary>Newest first, the whole before its groups; none for anybody but a steward.</summary>
    public async Task<IReadOnlyList<MeasureFigure>> OfAsync(string slug, CancellationToken cancellationToken)
    {
        var deliveries = await desk.OwnDeliveriesAsync(cancellationToken);
        return deliveries.Count == 0 ? []
            : [.. (await values.AllAsync([slug], [home.Code], cancellationToken))
                .Where(figure => figure is { Source: "local", Deliveries.Count: > 0 } && figure.Deliveries.All(deliveries.Contains))
                .OrderByDescending(figure => figure.Period).ThenBy(figure => figure.Breakdown, StringComparer.Ordinal).ThenBy(figure => figure.Member, StringComparer.Ordinal)];
    }

    /// <summary>The figure that an address names; null when it names none of these.</summary>
    public static MeasureFigure? Find(IReadOnlyList<MeasureFigure> figures, string? period, string? group) => figures.FirstOrDefault(
        figure => RecordAsking.Code(figure.Period) == period && RecordAsking.Code(figure) == (group ?? ""));
}
