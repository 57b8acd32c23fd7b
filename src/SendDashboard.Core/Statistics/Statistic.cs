namespace SendDashboard.Core.Statistics;

/// <summary>A figure with its limits, or the reason why there is none.</summary>
/// <param name="Value">The figure in its own unit; null when it cannot be computed.</param>
/// <param name="Interval">Its limits; null when there is no figure, or too little to draw limits from.</param>
/// <param name="Refusal">Why the figure, or only its interval, is missing.</param>
public sealed record Statistic(double? Value, Interval? Interval, Refusal Refusal)
{
    /// <summary>A figure with limits.</summary>
    public static Statistic Of(double value, Interval interval) => new(value, interval, Refusal.None);

    /// <summary>A figure that stands without limits, and why.</summary>
    public static Statistic WithoutInterval(double value, Refusal why) => new(value, null, why);

    /// <summary>No figure, and why.</summary>
    public static Statistic Refused(Refusal why) => new(null, null, why);

    /// <summary>The same in another unit: a fraction times 100 is a percentage.</summary>
    public Statistic Times(double factor) => this with { Value = Value * factor, Interval = Interval?.Times(factor) };
}
