using SendDashboard.Insight.Figures;

namespace SendDashboard.Insight.Headlines;

/// <summary>Everything a headline sentence may be built from. What is absent drops out of the sentence.</summary>
/// <param name="Unit">The measure's unit.</param>
/// <param name="Period">The latest period in words: "March 2026".</param>
/// <param name="Latest">The latest figure as the reader may see it.</param>
public sealed record HeadlineFacts(FigureUnit Unit, string Period, Figure Latest)
{
    /// <summary>The words after a rate: "per 1,000 aged 0 to 25".</summary>
    public string? UnitWords { get; init; }

    /// <summary>Which group the figure is about, when the measure is a mix of groups: "Autism".</summary>
    public string? Group { get; init; }

    /// <summary>The figure that is compared when it is not the latest one: "55.0% in 2025".</summary>
    public string? ComparedFigure { get; init; }

    /// <summary>The period before, in words; absent for a first point.</summary>
    public string? PreviousPeriod { get; init; }

    /// <summary>The figure before.</summary>
    public Figure? Previous { get; init; }

    /// <summary>Every figure of the series is hidden.</summary>
    public bool AllHidden { get; init; }

    /// <summary>
    /// The latest count is known to be under the reporting limit because its publisher says so of that cell. Never set for what we hide
    /// ourselves: there, a small count and one hidden to protect it must read alike.
    /// </summary>
    public bool UnderReportingLimit { get; init; }

    /// <summary>Why the latest period has no figure: an agency that has not reported. Plain words: "education".</summary>
    public string? WaitingFor { get; init; }

    /// <summary>The denominator is nought: the words for what there was none of.</summary>
    public string? NoneToCount { get; init; }

    public bool Provisional { get; init; }

    public bool Revised { get; init; }

    /// <summary>Fed by totals an agency sent, not by records.</summary>
    public bool FromTotals { get; init; }

    /// <summary>The definition changed with the latest period.</summary>
    public bool DefinitionChanged { get; init; }

    /// <summary>The control chart's average was set again, from this period.</summary>
    public string? RebasedFrom { get; init; }

    /// <summary>The agency whose agreement has ended: nothing else is said.</summary>
    public string? AgreementEndedWith { get; init; }

    public HeadlineSignal? Signal { get; init; }

    public HeadlineTarget? Target { get; init; }

    public IReadOnlyList<HeadlineComparison> Comparisons { get; init; } = [];
}
