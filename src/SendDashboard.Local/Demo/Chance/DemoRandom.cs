namespace SendDashboard.Local.Demo.Chance;

/// <summary>xoshiro256** seeded by splitmix64: our own, so that a new runtime never changes the demo area.</summary>
internal sealed class DemoRandom
{
    private readonly ulong seed;
    private readonly ulong[] state = new ulong[4];

    public DemoRandom(ulong seed)
    {
        this.seed = seed;
        var mix = seed;
        for (var i = 0; i < state.Length; i++)
        {
            state[i] = SplitMix(ref mix);
        }
    }

    /// <summary>An independent stream by name, so that a change in one part of the area leaves the others alone.</summary>
    public DemoRandom Stream(string name)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in name)
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }

        return new DemoRandom(hash ^ seed);
    }

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public double Unit() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => Unit() < probability;

    /// <summary>A whole number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + (int)(Unit() * (high - low + 1));

    public double Exponential(double mean) => -mean * Math.Log(1 - Unit());

    /// <summary>Weibull by its mean: shape above 1 thins both the very short and the very long waits.</summary>
    public double Weibull(double mean, double shape)
    {
        // Mean of a unit Weibull is the gamma function of 1 + 1/shape; 0.9314 at shape 1.25, the only one used.
        var unitMean = shape == 1.25 ? 0.9314 : 1.0;
        return mean / unitMean * Math.Pow(-Math.Log(1 - Unit()), 1 / shape);
    }

    public double Normal(double mean, double deviation) =>
        mean + (deviation * Math.Sqrt(-2 * Math.Log(1 - Unit())) * Math.Cos(2 * Math.PI * Unit()));

    public T Pick<T>(IReadOnlyList<T> items) => items[Between(0, items.Count - 1)];

    private static ulong SplitMix(ref ulong x)
    {
        var z = x += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    private ulong NextBits()
    {
        var result = ulong.RotateLeft(state[1] * 5, 7) * 9;
        var shifted = state[1] << 17;
        state[2] ^= state[0];
        state[3] ^= state[1];
        state[1] ^= state[2];
        state[0] ^= state[3];
        state[2] ^= shifted;
        state[3] = ulong.RotateLeft(state[3], 45);
        return result;
    }
}
