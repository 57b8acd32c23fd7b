namespace SendDashboard.Local.Processes;

/// <summary>A program to start and how it likes to be stopped.</summary>
public sealed record ChildCommand(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>Laid over our own environment; null takes a variable away.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    public string Folder { get; init; } = "";

    /// <summary>Signal without its SIG: TERM for .NET hosts, INT for PostgreSQL (fast shutdown).</summary>
    public string StopSignal { get; init; } = "TERM";
}
