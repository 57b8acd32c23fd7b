namespace SendDashboard.Insight.Measures;

/// <summary>Where a performance measure sits: how much or how well, effort or effect.</summary>
public enum MeasureQuadrant
{
    /// <summary>No quadrant: an indicator.</summary>
    NotSet = 0,

    /// <summary>How much did we do.</summary>
    HowMuch,

    /// <summary>How well did we do it.</summary>
    HowWell,

    /// <summary>Is anyone better off: how many.</summary>
    BetterOffNumber,

    /// <summary>Is anyone better off: what share.</summary>
    BetterOffPercent,
}
