namespace SendDashboard.Insight.Headlines;

/// <summary>The pattern that raised a signal, so that the sentence can say why.</summary>
public enum SignalShape
{
    NotSet,

    /// <summary>The latest point lies outside the limits.</summary>
    OutsideLimits,

    /// <summary>A run on the upper side of the average.</summary>
    RunAbove,

    /// <summary>A run on the lower side of the average.</summary>
    RunBelow,

    /// <summary>A run of rises.</summary>
    Rising,

    /// <summary>A run of falls.</summary>
    Falling,

    /// <summary>Two of the last three points lie close to a limit.</summary>
    TwoOfThree,

    /// <summary>A yearly series whose trend test is significant.</summary>
    Trend,
}
