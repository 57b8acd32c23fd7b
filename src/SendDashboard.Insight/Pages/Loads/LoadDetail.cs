namespace SendDashboard.Insight.Pages.Loads;

/// <summary>A load with its stages, tables and matches.</summary>
public sealed record LoadDetail(Load Load, IReadOnlyList<LoadStage> Stages, IReadOnlyList<LoadTable> Tables, IReadOnlyList<LoadLink> Links)
{
    /// <summary>For a file that was loaded already: the load that counts.</summary>
    public EarlierLoad? Earlier { get; init; }
}
