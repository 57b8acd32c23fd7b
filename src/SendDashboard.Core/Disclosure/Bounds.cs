namespace SendDashboard.Core.Disclosure;

/// <summary>The least and greatest value that a count can have, as far as an outsider knows.</summary>
internal readonly record struct Bounds(long Least, long Greatest)
{
    /// <summary>More people than there are; far enough from overflow that a thousand of them can be added.</summary>
    internal const long Unbounded = 1_000_000_000_000;

    internal static Bounds Unknown { get; } = new(0, Unbounded);

    internal long Range => Greatest - Least;

    internal static Bounds Exactly(long value) => new(value, value);

    internal Bounds And(long least, long greatest) => new(Math.Max(Least, least), Math.Min(Greatest, greatest));
}
