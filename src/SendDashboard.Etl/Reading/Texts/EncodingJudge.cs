using SendDashboard.Core.Faults;

namespace SendDashboard.Etl.Reading.Texts;

/// <summary>Tells from the first bytes of a file what its letters are written in, or refuses it by name.</summary>
internal static class EncodingJudge
{
    private const int Enough = 512;

    /// <summary>The encoding and the length of its mark; or the fault.</summary>
    internal static (TextEncoding Encoding, int MarkLength, FileFault? Fault) Of(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || start.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
        {
            return (default, 0, FileFault.Refuse(FaultCode.Encoding, line: 1, detail: "UTF-32"));
        }

        return start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? (TextEncoding.Utf16LittleEndian, 2, null)
            : start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? (TextEncoding.Utf16BigEndian, 2, null)
            : start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? (TextEncoding.Utf8WithMark, 3, null)
            : ByNoughts(start[..Math.Min(start.Length, Enough)]) is { } sixteen ? (sixteen, 0, null)
            : LooksLikeNoughts(start[..Math.Min(start.Length, Enough)]) ? (default, 0, FileFault.Refuse(FaultCode.Encoding, line: 1))
            : Letters.In(start).Encoding is { } eight ? (eight, 0, null)
            : (default, 0, FileFault.Refuse(FaultCode.Encoding, line: 1 + LinesBefore(start)));
    }

    // Latin text in UTF-16 is a nought in every other byte and never in the ones between: headings are Latin text.
    private static TextEncoding? ByNoughts(ReadOnlySpan<byte> start)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < start.Length; i += 2)
        {
            even += start[i] == 0 ? 1 : 0;
            odd += start[i + 1] == 0 ? 1 : 0;
        }

        var most = start.Length / 2 * 9 / 10;
        return start.Length < 8 ? null
            : odd >= most && even == 0 ? TextEncoding.Utf16LittleEndian
            : even >= most && odd == 0 ? TextEncoding.Utf16BigEndian
            : null;
    }

    private static bool LooksLikeNoughts(ReadOnlySpan<byte> start) => start.Count((byte)0) * 3 > start.Length;

    private static int LinesBefore(ReadOnlySpan<byte> start) =>
        start[..Math.Max(start.IndexOfAnyInRange((byte)0x80, (byte)0xFF), 0)].Count((byte)'\n');
}
