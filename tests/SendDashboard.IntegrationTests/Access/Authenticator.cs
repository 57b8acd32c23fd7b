using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SendDashboard.IntegrationTests.Access;

/// <summary>An authenticator app: six figures from a key and the time (RFC 6238).</summary>
internal static class Authenticator
{
    public static string Code(string key, int stepsFromNow = 0)
    {
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, (DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30) + stepsFromNow);
#pragma warning disable CA5350 // The standard's own.
        var hash = HMACSHA1.HashData(Bytes(key), step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string key)
    {
        var bits = string.Concat(key.Where(char.IsLetterOrDigit).Select(one =>
            Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(char.ToUpperInvariant(one), StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }
}
