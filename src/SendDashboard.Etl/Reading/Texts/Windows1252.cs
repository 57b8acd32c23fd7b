using System.Text;

namespace SendDashboard.Etl.Reading.Texts;

/// <summary>
/// Windows-1252 to UTF-8. Bytes that it does not have, or that between letters are the accents of older DOS programs and of mixed files,
/// are not guessed at. Source: Unicode consortium, CP1252.TXT.
/// </summary>
internal static class Windows1252
{
    private const string From80 = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    private static readonly byte[][] Utf8 = [.. Enumerable.Range(0x80, 0x80)
        .Select(b => b < 0xA0 ? From80[b - 0x80] : (char)b)
        .Select(c => c == '\0' ? [] : Encoding.UTF8.GetBytes([c]))];

    /// <summary>The letter in UTF-8; empty when there is none of that number.</summary>
    internal static ReadOnlySpan<byte> Letter(byte b) => Utf8[b - 0x80];

    /// <summary>
    /// Whether the byte stands where it makes no sense in this encoding: a low quote, a dagger, a per mille sign right after a letter is
    /// é, ç, ë of a DOS program; Ã or Â before a continuation byte is a letter that was UTF-8.
    /// </summary>
    internal static bool IsStrange(byte before, byte b, int after) =>
        Letter(b).IsEmpty
        || (b is 0x82 or 0x84 or 0x87 or 0x88 or 0x89 or 0x8B && char.IsAsciiLetter((char)before))
        || (b is 0xC2 or 0xC3 && after is >= 0x80 and <= 0xBF);
}
