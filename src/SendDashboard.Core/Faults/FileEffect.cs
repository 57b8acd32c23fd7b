namespace SendDashboard.Core.Faults;

/// <summary>What a file-level fault does to the whole delivery.</summary>
public enum FileEffect
{
    /// <summary>Nothing.</summary>
    NotSet = 0,

    /// <summary>Nothing of the delivery is loaded.</summary>
    Refuses,

    /// <summary>The delivery waits until a person answers.</summary>
    Holds,
}
