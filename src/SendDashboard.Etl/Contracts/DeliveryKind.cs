namespace SendDashboard.Etl.Contracts;

/// <summary>What a later delivery does to an earlier one (design, decision 1).</summary>
public enum DeliveryKind
{
    /// <summary>Not stated.</summary>
    NotSet = 0,

    /// <summary>A picture of one day; the same day again supersedes.</summary>
    Snapshot,

    /// <summary>The activity of a period; the same period again supersedes.</summary>
    Period,

    /// <summary>The year so far; the same year again supersedes.</summary>
    Cumulative,

    /// <summary>Records that live on across deliveries; the latest delivery that holds a key wins.</summary>
    Feed,
}
