namespace SendDashboard.Core.Statistics.Populations;

/// <summary>Where an area lies on a funnel plot. A point on a limit is within it.</summary>
public enum FunnelPlace
{
    /// <summary>Cannot be placed.</summary>
    NotSet = 0,

    /// <summary>Within the 95% limits.</summary>
    Inside,

    /// <summary>Above the 95% limit.</summary>
    High95,

    /// <summary>Above the 99.8% limit.</summary>
    High998,

    /// <summary>Below the 95% limit.</summary>
    Low95,

    /// <summary>Below the 99.8% limit.</summary>
    Low998,
}
