namespace SendDashboard.Core.Faults;

/// <summary>What a fault does to its row.</summary>
public enum Severity
{
    /// <summary>No fault.</summary>
    NotSet = 0,

    /// <summary>The row loads; its owner is asked for an explanation.</summary>
    Query,

    /// <summary>The row is kept out and waits in quarantine.</summary>
    Error,
}
