using SendDashboard.Insight.Figures;

namespace SendDashboard.Insight.Pages.Measures;

/// <summary>Our figure beside the one published for the same area and period.</summary>
public sealed record PublishedPair(FigurePeriod Period, MeasureFigure Ours, MeasureFigure Published)
{
    /// <summary>Ours less the published one, in the measure's unit; null when one is not shown.</summary>
    public double? Difference => Ours.Value.Value - Published.Value.Value;

    /// <summary>Whether the two are written alike.</summary>
    public bool Ties(FigureUnit unit) => FigureFormats.Text(Ours.Value, unit) == FigureFormats.Text(Published.Value, unit);
}
