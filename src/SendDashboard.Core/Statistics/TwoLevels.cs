namespace SendDashboard.Core.Statistics;

/// <summary>One figure with its limits at both levels at which Fingertips judges.</summary>
/// <param name="At95">With 95% limits.</param>
/// <param name="At998">With 99.8% limits.</param>
public sealed record TwoLevels(Statistic At95, Statistic At998)
{
    /// <summary>Works a statistic out at both: <c>TwoLevels.Of(level => Wilson.Interval(138, 321, level))</c>.</summary>
    public static TwoLevels Of(Func<double, Statistic> statistic)
    {
        ArgumentNullException.ThrowIfNull(statistic);
        return new(statistic(Confidence.Percent95), statistic(Confidence.Percent998));
    }
}
