namespace SendDashboard.Core.Statistics.Signals;

/// <summary>Whether a process, left as it is, will meet its target.</summary>
public enum Assurance
{
    /// <summary>No target, or neither way is better.</summary>
    NotSet = 0,

    /// <summary>The target lies beyond the far limit.</summary>
    WillUsuallyMiss,

    /// <summary>The target lies beyond the near limit.</summary>
    WillUsuallyMeet,

    /// <summary>The target lies between the limits.</summary>
    HitOrMiss,
}
