namespace SendDashboard.Core.Statistics;

/// <summary>How sure an interval is. Fingertips judges at both.</summary>
public enum ConfidenceLevel
{
    /// <summary>No level.</summary>
    NotSet = 0,

    /// <summary>95%: two standard errors, the limits that are shown.</summary>
    Percent95,

    /// <summary>99.8%: three standard errors.</summary>
    Percent998,
}
