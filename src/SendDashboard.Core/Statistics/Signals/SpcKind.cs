namespace SendDashboard.Core.Statistics.Signals;

/// <summary>The kinds of control chart. <see cref="Spc.Choose"/> says which one fits.</summary>
public enum SpcKind
{
    /// <summary>No kind.</summary>
    NotSet = 0,

    /// <summary>Single values and their moving ranges: the chart for most monthly series.</summary>
    Xmr,

    /// <summary>Shares of small groups.</summary>
    P,

    /// <summary>Shares of groups of very different sizes, with more between months than chance alone gives.</summary>
    PPrime,

    /// <summary>Few events per so many people.</summary>
    U,

    /// <summary>Events per so many people, populations very different, with more between months than chance alone gives.</summary>
    UPrime,

    /// <summary>Cases between two rare events.</summary>
    G,

    /// <summary>Time between two rare events.</summary>
    T,
}
