namespace SendDashboard.Etl.Reading.Texts;

/// <summary>The encodings that text is read in.</summary>
internal enum TextEncoding
{
    /// <summary>Nothing but plain ASCII so far: UTF-8 and Windows-1252 are the same.</summary>
    Undecided = 0,

    /// <summary>UTF-8.</summary>
    Utf8,

    /// <summary>UTF-8 that says so by its first three bytes.</summary>
    Utf8WithMark,

    /// <summary>UTF-16, low byte first, as Excel's "Unicode text" and most exports on Windows.</summary>
    Utf16LittleEndian,

    /// <summary>UTF-16, high byte first.</summary>
    Utf16BigEndian,

    /// <summary>The Western European letters of older Windows programs.</summary>
    Windows1252,
}

internal static class TextEncodingExtensions
{
    extension(TextEncoding encoding)
    {
        /// <summary>Name as kept with the delivery and shown.</summary>
        internal string Name => encoding switch
        {
            TextEncoding.Utf8WithMark => "utf-8 with byte order mark",
            TextEncoding.Utf16LittleEndian => "utf-16 (little-endian)",
            TextEncoding.Utf16BigEndian => "utf-16 (big-endian)",
            TextEncoding.Windows1252 => "windows-1252",
            _ => "utf-8",
        };

        /// <summary>Whether the letters had to be changed to UTF-8: whoever sent the file is told.</summary>
        internal bool IsConverted => encoding is TextEncoding.Utf16LittleEndian or TextEncoding.Utf16BigEndian or TextEncoding.Windows1252;
    }
}
