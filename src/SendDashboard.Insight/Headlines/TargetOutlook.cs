namespace SendDashboard.Insight.Headlines;

/// <summary>Can the target be expected to be met? From where the target lies against the control limits.</summary>
public enum TargetOutlook
{
    NotSet,
    WillUsuallyMeet,
    WillUsuallyMiss,
    HitOrMiss,

    /// <summary>Met this time; no limits to judge by.</summary>
    Met,

    /// <summary>Missed this time; no limits to judge by.</summary>
    Missed,
}
