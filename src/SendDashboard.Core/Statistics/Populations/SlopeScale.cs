namespace SendDashboard.Core.Statistics.Populations;

/// <summary>The scale on which a group's figure strays from its true value as the normal distribution does.</summary>
public enum SlopeScale
{
    /// <summary>As it is: life expectancy, a mean, a score.</summary>
    Plain = 0,

    /// <summary>Its logarithm: a rate.</summary>
    Log,

    /// <summary>Its logit: a proportion, as a fraction.</summary>
    Logit,
}

internal static class SlopeScaleExtensions
{
    internal static double To(this SlopeScale scale, double value) => scale switch
    {
        SlopeScale.Log => Math.Log(value),
        SlopeScale.Logit => Math.Log(value / (1 - value)),
        _ => value,
    };

    internal static double From(this SlopeScale scale, double value) => scale switch
    {
        SlopeScale.Log => Math.Exp(value),
        SlopeScale.Logit => 1 / (1 + Math.Exp(-value)),
        _ => value,
    };
}
