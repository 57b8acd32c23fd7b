using SendDashboard.Insight.Figures;
using SendDashboard.Insight.Headlines;
using SendDashboard.Insight.Measures;

namespace SendDashboard.Insight.Pages.Measures;

/// <summary>A measure in a list: its headline, its signal, the shape of its trend.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Latest">Its latest figure; null when nothing was ever loaded.</param>
/// <param name="Headline">The headline sentence; null when nothing was ever loaded.</param>
/// <param name="Signal">What the trend says of the latest point.</param>
/// <param name="Target">The target, when there is one.</param>
/// <param name="Trend">The figures of the trend, oldest first.</param>
public sealed record MeasureSummary(
    Measure Measure, MeasureFigure? Latest, string? Headline, SignalKind Signal, TargetReading? Target, IReadOnlyList<Figure> Trend)
{
    /// <summary>Which group the latest figure is about, for a mix of groups: "Autism".</summary>
    public string? Group { get; init; }

    public bool HasFigures => Latest is not null;

    /// <summary>Feeds it rests on that no agreement covers today: nothing of them is shown.</summary>
    public IReadOnlyList<ClosedFeed> Closed { get; init; } = [];

    public bool IsClosed => Closed.Count > 0;

    /// <summary>A signal to worry about, or a target that is missed.</summary>
    public bool NeedsAttention => Signal == SignalKind.GettingWorse || Target?.Outlook is TargetOutlook.WillUsuallyMiss or TargetOutlook.Missed;
}
