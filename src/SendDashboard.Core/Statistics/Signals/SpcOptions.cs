namespace SendDashboard.Core.Statistics.Signals;

/// <summary>How a control chart is to be drawn. The defaults are the house's: first twelve points, no screening, as the NHS spreadsheet.</summary>
public sealed record SpcOptions
{
    /// <summary>The house's.</summary>
    public static SpcOptions Default { get; } = new();

    /// <summary>How many points, from the start of each part, the limits rest on; null for all of a part. Fewer are used where there are fewer.</summary>
    public int? BaselinePoints { get; init; } = SpcChart.Settled;

    /// <summary>Recorded decisions to start again, in their order.</summary>
    public IReadOnlyList<SpcRebase> Rebases { get; init; } = [];

    /// <summary>
    /// Leaves moving ranges of 3.267 times their mean or more out of the mean that makes the limits, once. The R package NHSRplotthedots
    /// does so unless told not to; the NHS spreadsheet does not.
    /// </summary>
    public bool ScreenOutliers { get; init; }
}
