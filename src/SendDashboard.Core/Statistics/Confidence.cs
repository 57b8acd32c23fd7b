using SendDashboard.Core.Statistics.Distributions;

namespace SendDashboard.Core.Statistics;

/// <summary>How sure an interval is, as a fraction: 0.95 and 0.998 are the two at which Fingertips judges; any other between 0 and 1 will do.</summary>
public static class Confidence
{
    /// <summary>95%: two standard errors, the limits that are shown.</summary>
    public const double Percent95 = 0.95;

    /// <summary>99.8%: three standard errors.</summary>
    public const double Percent998 = 0.998;

    /// <summary>
    /// The standard normal deviate of the two-sided level: 1.959964 for 0.95, 3.090232 for 0.998.
    /// Throws <see cref="ArgumentOutOfRangeException"/> unless 0 &lt; confidence &lt; 1: 95 is not a fraction.
    /// </summary>
    public static double Z(double confidence) => Normal.Quantile(1 - Tail(confidence));

    /// <summary>The chance left outside on one side: 0.025 for 0.95. Throws as <see cref="Z"/> does.</summary>
    public static double Tail(double confidence)
    {
        if (!(confidence > 0 && confidence < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence level is a fraction between 0 and 1.");
        }

        return (1 - confidence) / 2;
    }
}
