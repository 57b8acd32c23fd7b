namespace SendDashboard.Core.Statistics.Populations;

/// <summary>The funnel at one denominator, in the unit of the average.</summary>
/// <param name="Average">The line in the middle.</param>
/// <param name="Lower998">One area in a thousand lies below by chance.</param>
/// <param name="Lower95">One in forty lies below.</param>
/// <param name="Upper95">One in forty lies above.</param>
/// <param name="Upper998">One in a thousand lies above.</param>
public sealed record FunnelLimits(double Average, double Lower998, double Lower95, double Upper95, double Upper998)
{
    /// <summary>The same in another unit: times 100 for a percentage.</summary>
    public FunnelLimits Times(double factor) =>
        new(Average * factor, Lower998 * factor, Lower95 * factor, Upper95 * factor, Upper998 * factor);
}
