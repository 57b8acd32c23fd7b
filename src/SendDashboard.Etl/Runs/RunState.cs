namespace SendDashboard.Etl.Runs;

/// <summary>How a run stands; the words are those of <c>ops.run.state</c>.</summary>
public static class RunState
{
    public const string Queued = "queued";
    public const string Running = "running";
    public const string Succeeded = "succeeded";

    /// <summary>A person must answer before it counts.</summary>
    public const string Held = "held";

    /// <summary>The file is at fault; nothing of it was kept.</summary>
    public const string Rejected = "rejected";

    /// <summary>We are at fault; nothing changed.</summary>
    public const string Failed = "failed";
}
