namespace SendDashboard.Insight.Headlines;

/// <summary>The signal of the latest point.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="Shape">The pattern behind it.</param>
/// <param name="Points">Points in the pattern so far; in <see cref="SignalKind.TooFewPoints"/> the points there are.</param>
/// <param name="Needed">Points a signal needs, for <see cref="SignalKind.TooFewPoints"/>.</param>
/// <param name="PeriodWord">The singular of what a point covers: month, quarter, term, year.</param>
public sealed record HeadlineSignal(
    SignalKind Kind,
    SignalShape Shape = SignalShape.NotSet,
    int Points = 0,
    int Needed = 12,
    string PeriodWord = "month")
{
    /// <summary>A signal that stopped with this period.</summary>
    public bool JustEnded { get; init; }
}
