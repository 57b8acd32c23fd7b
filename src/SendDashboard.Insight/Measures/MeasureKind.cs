namespace SendDashboard.Insight.Measures;

/// <summary>Whom a measure describes; Results Based Accountability keeps the two apart.</summary>
public enum MeasureKind
{
    /// <summary>Not said.</summary>
    NotSet = 0,

    /// <summary>A whole population. An indicator has no quadrant.</summary>
    Indicator,

    /// <summary>A service's work. A performance measure sits in one quadrant.</summary>
    Performance,
}
