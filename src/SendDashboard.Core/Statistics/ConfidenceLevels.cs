namespace SendDashboard.Core.Statistics;

/// <summary>The numbers behind a confidence level.</summary>
public static class ConfidenceLevels
{
    /// <summary>Standard normal deviate of the two-sided level: 1.959964 or 3.090232. Throws <see cref="ArgumentOutOfRangeException"/> for NotSet.</summary>
    public static double Z(this ConfidenceLevel level) => level switch
    {
        ConfidenceLevel.Percent95 => 1.959963984540054,
        ConfidenceLevel.Percent998 => 3.090232306167813,
        _ => throw Unknown(level),
    };

    /// <summary>The chance left outside the interval, both sides together: 0.05 or 0.002. Throws <see cref="ArgumentOutOfRangeException"/> for NotSet.</summary>
    public static double Alpha(this ConfidenceLevel level) => level switch
    {
        ConfidenceLevel.Percent95 => 0.05,
        ConfidenceLevel.Percent998 => 0.002,
        _ => throw Unknown(level),
    };

    private static ArgumentOutOfRangeException Unknown(ConfidenceLevel level) =>
        new(nameof(level), level, "No confidence level was given.");
}
