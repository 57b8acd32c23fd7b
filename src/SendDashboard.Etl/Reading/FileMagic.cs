namespace SendDashboard.Etl.Reading;

/// <summary>What the first bytes of a file say it is, whatever its name says.</summary>
internal enum FileMagic
{
    /// <summary>Text, as far as can be told.</summary>
    Text = 0,

    /// <summary>A zip archive (or a workbook, which is one).</summary>
    Zip,

    /// <summary>A compound document: an old workbook, or a new one behind a password.</summary>
    Compound,

    /// <summary>Something that is none of these: a PDF, another compressed file.</summary>
    Other,
}

internal static class FileMagicExtensions
{
    extension(FileMagic)
    {
        internal static FileMagic Of(ReadOnlySpan<byte> start) =>
            start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith("PK\u0005\u0006"u8) ? FileMagic.Zip
            : start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? FileMagic.Compound
            : start.StartsWith("%PDF"u8) || start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || start.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF])
                || start.StartsWith("Rar!"u8) ? FileMagic.Other
            : FileMagic.Text;
    }
}
