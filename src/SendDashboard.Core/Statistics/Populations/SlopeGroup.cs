namespace SendDashboard.Core.Statistics.Populations;

/// <summary>One group, most deprived first, of a slope index of inequality.</summary>
/// <param name="Population">People in the group, above 0.</param>
/// <param name="Value">The group's figure in its own unit; for a proportion a fraction.</param>
/// <param name="StandardError">Its standard error, on the scale of <see cref="SlopeScale"/>: of the value, of its logarithm, or of its logit.</param>
public readonly record struct SlopeGroup(double Population, double Value, double StandardError)
{
    /// <summary>From 95% limits: half their width over z, on the scale asked for.</summary>
    public static SlopeGroup FromLimits(double population, double value, double lower, double upper, SlopeScale scale) =>
        new(population, value, (scale.To(upper) - scale.To(lower)) / (2 * Confidence.Z(Confidence.Percent95)));
}
