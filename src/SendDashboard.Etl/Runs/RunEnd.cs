using SendDashboard.Core.Faults;

namespace SendDashboard.Etl.Runs;

/// <summary>How a run ended.</summary>
/// <param name="State">A word of <see cref="RunState"/>.</param>
/// <param name="Why">Why, unless it succeeded.</param>
/// <param name="FaultId">Reference to the log entry when we are at fault.</param>
public sealed record RunEnd(string State, FileFault? Why = null, string? FaultId = null)
{
    public static readonly RunEnd Succeeded = new(RunState.Succeeded);

    /// <summary>The file is refused or held, as its fault says.</summary>
    public static RunEnd Stopped(FileFault why) =>
        new(why.Effect == FileEffect.Holds ? RunState.Held : RunState.Rejected, why);

    /// <summary>We are at fault.</summary>
    public static RunEnd Failed(string code, string? faultId) => new(RunState.Failed, new FileFault(code, FileEffect.NotSet), faultId);
}
