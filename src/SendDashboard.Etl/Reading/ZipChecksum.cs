namespace SendDashboard.Etl.Reading;

/// <summary>The checksum every zip carries of each file (CRC-32, reversed polynomial 0xEDB88320). The library reads a damaged file without asking it.</summary>
internal static class ZipChecksum
{
    internal const uint Start = uint.MaxValue;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(b =>
    {
        var value = (uint)b;
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB8_8320;
        }

        return value;
    })];

    internal static uint Add(uint checksum, ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            checksum = Table[(byte)(checksum ^ b)] ^ (checksum >> 8);
        }

        return checksum;
    }

    internal static uint End(uint checksum) => ~checksum;
}
