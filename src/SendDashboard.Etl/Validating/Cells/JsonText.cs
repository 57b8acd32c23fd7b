using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace SendDashboard.Etl.Validating.Cells;

/// <summary>A short text as it stands between the quotes of a JSON string.</summary>
internal static class JsonText
{
    /// <summary>Longest text in bytes: names of areas have fewer.</summary>
    private const int LongestCell = 200;

    /// <summary>Most bytes written: an escaped character takes six.</summary>
    internal const int Longest = LongestCell * 6;

    /// <summary>Writes the text and answers with its length, or -1 when it is too long or not readable as letters.</summary>
    internal static int Write(ReadOnlySpan<byte> text, Span<byte> into) =>
        text.Length <= LongestCell && Utf8.IsValid(text) && !text.Contains((byte)0)
        && JavaScriptEncoder.UnsafeRelaxedJsonEscaping.EncodeUtf8(text, into, out _, out var written) == OperationStatus.Done
            ? written
            : -1;
}
