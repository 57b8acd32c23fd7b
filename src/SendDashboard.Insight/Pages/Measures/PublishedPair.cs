using SendDashboard.Core.Disclosure;
using SendDashboard.Insight.Figures;

namespace SendDashboard.Insight.Pages.Measures;

/// <summary>Our figure beside the one published for the same area and period.</summary>
public sealed record PublishedPair(FigurePeriod Period, MeasureFigure Ours, MeasureFigure Published)
{
    /// <summary>Ours less the published one, in the measure's unit; null when one is not shown.</summary>
    public double? Difference => Ours.Value.Value - Published.Value.Value;

    /// <summary>Whether the published counts come to ours once they are rounded as ours are: rounding is not a difference.</summary>
    public bool Ties => Ours.Value.HasValue && Same(Ours.Numerator, Published.Numerator) && Same(Ours.Denominator, Published.Denominator);

    private static bool Same(Figure ours, Figure published) =>
        (published.Value is { } count ? DisclosureRules.Partnership.Round((long)count) : (double?)null) == ours.Value;
}
