using System.Numerics;

namespace SendDashboard.Core.Identifiers;

/// <summary>
/// Reading one character at a time from UTF-16 or UTF-8 alike: each identifier is written once and
/// compiled for both, so the importer can judge bytes as they stand in the file without making a string.
/// </summary>
internal static class IdentifierText
{
    internal const int NotOne = -1;

    internal static ReadOnlySpan<T> Trim<T>(ReadOnlySpan<T> text) where T : unmanaged, IBinaryInteger<T>
    {
        var start = 0;
        var end = text.Length;
        while (start < end && IsSpace(text[start]))
        {
            start++;
        }

        while (end > start && IsSpace(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    internal static bool IsSpace<T>(T character) where T : unmanaged, IBinaryInteger<T> =>
        int.CreateTruncating(character) is ' ' or '\t';

    /// <summary>0 to 9, or <see cref="NotOne"/>. Only the ASCII digits count.</summary>
    internal static int Digit<T>(T character) where T : unmanaged, IBinaryInteger<T>
    {
        var code = int.CreateTruncating(character);
        return code is >= '0' and <= '9' ? code - '0' : NotOne;
    }

    /// <summary>The capital letter, whichever case was typed, or <see cref="NotOne"/>.</summary>
    internal static int Letter<T>(T character) where T : unmanaged, IBinaryInteger<T>
    {
        var code = int.CreateTruncating(character);
        return code switch
        {
            >= 'A' and <= 'Z' => code,
            >= 'a' and <= 'z' => code - 'a' + 'A',
            _ => NotOne,
        };
    }

    /// <summary>True when <paramref name="verdict"/> came with a value.</summary>
    internal static bool HasValue(this IdentifierVerdict verdict) =>
        verdict is IdentifierVerdict.Ok or IdentifierVerdict.Temporary;
}
