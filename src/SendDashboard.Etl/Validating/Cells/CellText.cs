using System.Buffers;
using System.Text;

namespace SendDashboard.Etl.Validating.Cells;

/// <summary>Small questions about the bytes of a cell.</summary>
internal static class CellText
{
    /// <summary>Longest cell an identifier is looked for in.</summary>
    internal const int LongestIdentifier = 64;

    private static readonly SearchValues<byte> Mantissa = SearchValues.Create("0123456789.,-"u8);
    private static readonly SearchValues<byte> Exponent = SearchValues.Create("0123456789+-"u8);

    internal static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell)
    {
        // Most cells need no trimming: look at the two ends first.
        if (cell.IsEmpty || (cell[0] > ' ' && cell[^1] > ' '))
        {
            return cell;
        }

        return cell.Trim(" \t\r\n"u8);
    }

    internal static bool IsDigit(byte b) => (uint)(b - '0') <= 9;

    /// <summary>Number of characters, counting each code point once.</summary>
    internal static int Characters(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        foreach (var b in utf8)
        {
            count += (b & 0xC0) == 0x80 ? 0 : 1;
        }

        return count;
    }

    /// <summary>A number Excel has shortened, such as <c>1.23457E+12</c>: figures are lost.</summary>
    internal static bool IsScientific(ReadOnlySpan<byte> text)
    {
        var e = text.IndexOfAny((byte)'e', (byte)'E');
        return e > 0
            && e < text.Length - 1
            && text[..e].IndexOfAnyExcept(Mantissa) < 0
            && IsDigit(text[0])
            && text[(e + 1)..].IndexOfAnyExcept(Exponent) < 0;
    }

    /// <summary>A number or code that Excel took for a date and shows as one: <c>Sep-24</c>, <c>24-Sep</c>.</summary>
    internal static bool IsExcelDate(ReadOnlySpan<byte> text)
    {
        var dash = text.Length is >= 5 and <= 6 ? text.IndexOf((byte)'-') : -1;
        if (dash < 1)
        {
            return false;
        }

        var first = text[..dash];
        var second = text[(dash + 1)..];
        return (DateReader.IsMonth(first) && second.Length == 2 && DateReader.Figures(second) >= 0)
            || (DateReader.IsMonth(second) && first.Length <= 2 && DateReader.Figures(first) >= 0);
    }

    /// <summary>The text without anything but letters and figures, as when it is written in groups or as a formula; empty when more than the room is left.</summary>
    internal static ReadOnlySpan<byte> LettersAndFigures(ReadOnlySpan<byte> text, Span<byte> room)
    {
        var length = 0;
        foreach (var b in text)
        {
            if (IsDigit(b) || (uint)((b | 0x20) - 'a') < 26)
            {
                if (length == room.Length)
                {
                    return default;
                }

                room[length++] = b;
            }
        }

        return room[..length];
    }

    /// <summary>Text as ASCII capitals, for looking up; empty when it is longer than the room.</summary>
    internal static ReadOnlySpan<byte> Upper(ReadOnlySpan<byte> text, Span<byte> room) =>
        Ascii.ToUpper(text, room, out var written) == OperationStatus.Done ? room[..written] : default;
}
