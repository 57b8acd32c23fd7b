using System.Numerics;

namespace SendDashboard.Etl.Profiling;

/// <summary>About how many different values there were, in a fixed room of 64 KB: linear counting, good to a few million.</summary>
internal sealed class DistinctCount
{
    private const int Bits = 1 << 19;

    private readonly ulong[] _seen = new ulong[Bits / 64];

    public void Add(ReadOnlySpan<byte> value)
    {
        var hash = new HashCode();
        hash.AddBytes(value);
        var at = hash.ToHashCode() & (Bits - 1);
        _seen[at >> 6] |= 1UL << (at & 63);
    }

    public long About()
    {
        var set = _seen.Sum(word => (long)BitOperations.PopCount(word));
        return set >= Bits ? long.MaxValue : (long)Math.Round(-Bits * Math.Log((Bits - set) / (double)Bits));
    }
}
