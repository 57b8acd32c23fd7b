using System.Buffers;
using System.Text;

namespace SendDashboard.Etl.Reading.Texts;

/// <summary>What the bytes beyond ASCII look like: letters in UTF-8, or not.</summary>
/// <param name="Utf8">Sequences that are letters in UTF-8 and would be nonsense in anything else.</param>
/// <param name="Doubtful">
/// Sequences that are UTF-8 by chance only: phonetic letters, which no extract holds, are also a capital É or Ê before a curly quote or a
/// dash in Windows-1252.
/// </param>
/// <param name="NotUtf8">Bytes that are no UTF-8.</param>
internal readonly record struct Letters(int Utf8, int Doubtful, int NotUtf8)
{
    /// <summary>Counts; a sequence cut off by the end counts for nothing.</summary>
    internal static Letters In(ReadOnlySpan<byte> bytes)
    {
        var (utf8, doubtful, not) = (0, 0, 0);
        while (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var at)
        {
            bytes = bytes[at..];
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var used);
            if (status == OperationStatus.NeedMoreData)
            {
                break;
            }

            (utf8, doubtful, not) = status != OperationStatus.Done ? (utf8, doubtful, not + 1)
                : rune.Value is >= 0x250 and <= 0x2AF ? (utf8, doubtful + 1, not)
                : (utf8 + 1, doubtful, not);
            bytes = bytes[used..];
        }

        return new Letters(utf8, doubtful, not);
    }

    /// <summary>The encoding they show; null when they cannot tell.</summary>
    internal TextEncoding? Encoding =>
        Utf8 > 0 ? Utf8 >= NotUtf8 ? TextEncoding.Utf8 : null
        : NotUtf8 > 0 ? TextEncoding.Windows1252
        : Doubtful > 0 ? null
        : TextEncoding.Undecided;
}
