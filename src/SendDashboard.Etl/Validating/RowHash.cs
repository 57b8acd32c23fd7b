using System.Buffers.Binary;

namespace SendDashboard.Etl.Validating;

/// <summary>
/// Fingerprints of rows: 128 bits over the encoded cells, so the same values give the same fingerprint however they were
/// written. Stored with rows and compared between deliveries: changing this makes every file look new. Not a secret and no
/// defence against a forger; it finds equal rows.
/// </summary>
internal static class RowHash
{
    private const ulong First = 0x9E37_79B9_7F4A_7C15;
    private const ulong Second = 0xC2B2_AE3D_27D4_EB4F;

    internal static UInt128 Of(ReadOnlySpan<byte> bytes, ulong seed)
    {
        var low = seed ^ First;
        var high = (ulong)bytes.Length * Second ^ seed;
        while (bytes.Length >= 16)
        {
            var a = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
            var b = BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]);
            low = Mix(a ^ First, b ^ low);
            high = Mix(b ^ Second, a ^ high);
            bytes = bytes[16..];
        }

        Span<byte> rest = stackalloc byte[16];
        rest.Clear();
        bytes.CopyTo(rest);
        var c = BinaryPrimitives.ReadUInt64LittleEndian(rest);
        var d = BinaryPrimitives.ReadUInt64LittleEndian(rest[8..]);
        low = Mix(c ^ First, d ^ low);
        high = Mix(d ^ Second, c ^ high);
        return new UInt128(Mix(high ^ First, low ^ Second), Mix(low ^ Second, high ^ First) + low);
    }

    private static ulong Mix(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return high ^ low ^ a;
    }
}
