namespace SendDashboard.Insight.Figures;

/// <summary>Why a figure is, or is not, shown. Markers follow the Analysis Function's shorthand for labelling data values.</summary>
public enum FigureState
{
    NotSet,

    /// <summary>Shown as it is.</summary>
    Shown,

    /// <summary><c>[c]</c>: hidden to protect privacy, for whichever reason; primary and secondary look the same.</summary>
    Hidden,

    /// <summary><c>[x]</c>: not available.</summary>
    NotAvailable,

    /// <summary><c>[z]</c>: does not apply.</summary>
    NotApplicable,

    /// <summary>Shown, marked <c>[u]</c>: based on small numbers, low reliability.</summary>
    LowReliability,

    /// <summary><c>[low]</c>: rounds to nought but is not nought.</summary>
    RoundsToNought,
}
