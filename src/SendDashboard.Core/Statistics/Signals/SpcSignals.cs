namespace SendDashboard.Core.Statistics.Signals;

/// <summary>The rules that a point on an SPC chart has set off; none of them is common-cause variation.</summary>
[Flags]
public enum SpcSignals
{
    /// <summary>No significant change.</summary>
    None = 0,

    /// <summary>Beyond a limit.</summary>
    OutsideLimits = 1,

    /// <summary>One of seven or more in a row on one side of the mean.</summary>
    Shift = 2,

    /// <summary>One of seven or more in a row rising, or falling.</summary>
    Run = 4,

    /// <summary>Close to a limit, as are two of three in a row on that side of the mean.</summary>
    TwoOfThree = 8,
}
