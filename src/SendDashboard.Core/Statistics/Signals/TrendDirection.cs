namespace SendDashboard.Core.Statistics.Signals;

/// <summary>What the trend test found.</summary>
public enum TrendDirection
{
    /// <summary>Cannot be calculated.</summary>
    NotSet = 0,

    /// <summary>No significant change.</summary>
    NoChange,

    /// <summary>Increasing.</summary>
    Increasing,

    /// <summary>Decreasing.</summary>
    Decreasing,
}
