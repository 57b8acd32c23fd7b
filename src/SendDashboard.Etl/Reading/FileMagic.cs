namespace SendDashboard.Etl.Reading;

/// <summary>What the first bytes of a file say it is, whatever its name says.</summary>
internal enum FileMagic
{
    /// <summary>Text, as far as can be told.</summary>
    Text = 0,

    /// <summary>A zip archive (or a workbook, which is one).</summary>
    Zip,

    /// <summary>Something that is neither: an old workbook, a PDF, a compressed file.</summary>
    Other,
}

internal static class FileMagicExtensions
{
    extension(FileMagic)
    {
        internal static FileMagic Of(ReadOnlySpan<byte> start) =>
            start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith("PK\u0005\u0006"u8) ? FileMagic.Zip
            : start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) || start.StartsWith("%PDF"u8) || start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])
                || start.StartsWith("7z"u8) || start.StartsWith("Rar!"u8) ? FileMagic.Other
            : FileMagic.Text;
    }
}
