namespace SendDashboard.Core.Statistics;

/// <summary>Confidence limits, in the unit of the value they belong to (a proportion is a fraction from 0 to 1, not a percentage).</summary>
/// <param name="Lower">Lower limit.</param>
/// <param name="Upper">Upper limit, never below the lower.</param>
/// <param name="Method">How they were worked out.</param>
/// <param name="Confidence">How sure they are, as a fraction: 0.95.</param>
public readonly record struct Interval(double Lower, double Upper, IntervalMethod Method, double Confidence)
{
    /// <summary>True when the value lies within the limits or on one of them.</summary>
    public bool Contains(double value) => value >= Lower && value <= Upper;

    /// <summary>True when the two share a value, if only a limit.</summary>
    public bool Overlaps(Interval other) => Lower <= other.Upper && other.Lower <= Upper;

    /// <summary>The same limits in another unit: 0.43 times 100 for a percentage, and so on. The factor is above nought.</summary>
    public Interval Times(double factor) => this with { Lower = Lower * factor, Upper = Upper * factor };
}
