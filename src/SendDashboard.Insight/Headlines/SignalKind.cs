namespace SendDashboard.Insight.Headlines;

/// <summary>What the trend says, in the words of the sentence it becomes.</summary>
public enum SignalKind
{
    NotSet,

    /// <summary>Too few points for a control chart or a trend test.</summary>
    TooFewPoints,

    /// <summary>Within its usual range.</summary>
    CommonCause,

    /// <summary>Special cause in the better direction.</summary>
    Improving,

    /// <summary>Special cause in the worse direction.</summary>
    GettingWorse,

    /// <summary>Special cause upwards where no direction is better.</summary>
    HigherThanUsual,

    /// <summary>Special cause downwards where no direction is better.</summary>
    LowerThanUsual,

    /// <summary>A yearly series that neither rises nor falls steadily. It has no usual range, so nothing is said of a single change.</summary>
    NoTrend,
}
