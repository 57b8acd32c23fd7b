using SendDashboard.Insight.Figures;
using SendDashboard.Insight.Measures;

namespace SendDashboard.Insight.Pages.Measures;

/// <summary>Everything a measure page shows.</summary>
public sealed record MeasureView
{
    public required Measure Measure { get; init; }

    public required Area Area { get; init; }

    /// <summary>Areas that may be picked.</summary>
    public required IReadOnlyList<Area> Areas { get; init; }

    /// <summary>By month; else by year.</summary>
    public required bool Monthly { get; init; }

    /// <summary>There are both months and years to pick from.</summary>
    public required bool HasBothRhythms { get; init; }

    /// <summary>The group whose trend is shown, for a mix of groups: code and label.</summary>
    public (string Code, string Label)? Group { get; init; }

    /// <summary>Groups that may be picked, for a mix.</summary>
    public IReadOnlyList<(string Code, string Label)> Groups { get; init; } = [];

    /// <summary>Every period there is, oldest first; what the filters offer.</summary>
    public required IReadOnlyList<MeasureFigure> Whole { get; init; }

    /// <summary>The periods shown, oldest first.</summary>
    public required IReadOnlyList<MeasureFigure> Shown { get; init; }

    /// <summary>What the whole series says, point by point of <see cref="Whole"/>.</summary>
    public required SeriesReading Reading { get; init; }

    /// <summary>The headline sentence; null when nothing was ever loaded.</summary>
    public string? Headline { get; init; }

    public TargetReading? Target { get; init; }

    public AreaComparison? Comparison { get; init; }

    /// <summary>Dimensions that have figures here.</summary>
    public IReadOnlyList<Dimension> Dimensions { get; init; } = [];

    public BreakdownBlock? Breakdown { get; init; }

    public IReadOnlyList<PublishedPair> Published { get; init; } = [];

    public IReadOnlyList<SourceRow> Sources { get; init; } = [];

    /// <summary>The loads they came in, for those who may look at them.</summary>
    public IReadOnlyList<SourceLoad> Loads { get; init; } = [];

    /// <summary>Feeds it rests on that no agreement covers today: nothing of them is shown.</summary>
    public IReadOnlyList<ClosedFeed> Closed { get; init; } = [];

    public MeasureFigure? Latest => Whole.Count == 0 ? null : Whole[^1];

    public MeasureFigure? Previous => Whole.Count < 2 ? null : Whole[^2];

    public FigureUnit Unit => Measure.FigureUnit();

    /// <summary>Every value of the series is hidden.</summary>
    public bool AllHidden => Whole.Count > 0 && Whole.All(figure => figure.Value.State == FigureState.Hidden);
}
