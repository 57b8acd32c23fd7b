using System.Globalization;
using System.Text;

namespace SendDashboard.Etl.Validating.Cells;

/// <summary>
/// Puts a published figure into one form. A number is written shortest: <c>60.400000000000</c> is 60.4, and
/// <c>72.709999999999994</c>, which is 72.71 passed through a floating-point number, is 72.71. A symbol is kept: it says why there is
/// no number. An empty cell is no figure.
/// </summary>
internal static class FigureText
{
    /// <summary>Longest canonical figure in bytes.</summary>
    internal const int Longest = 40;

    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;

    // z not applicable, x not available, c confidential, low rounds to nought, u low reliability, k as low; and the marks of
    // older and NHS files: ~ missing, : not available, .. not available, * suppressed, - nil.
    private static readonly byte[][] Symbols = [.. "x z c low u k ~ : .. . * -".Split(' ').Select(Encoding.ASCII.GetBytes)];

    /// <summary>Writes the canonical form and answers with its length, or -1 when the text is no figure. The text is trimmed and not empty.</summary>
    internal static int Canonical(ReadOnlySpan<byte> text, Span<byte> into)
    {
        foreach (var symbol in Symbols)
        {
            if (Ascii.EqualsIgnoreCase(text, symbol))
            {
                symbol.CopyTo(into);
                return symbol.Length;
            }
        }

        // Whole numbers of up to fifteen figures, the common case, are already in the shortest form.
        if (IsPlainWhole(text))
        {
            text.CopyTo(into);
            return text.Length;
        }

        return Number(text, into);
    }

    private static int Number(ReadOnlySpan<byte> text, Span<byte> into)
    {
        if (!CellText.IsDigit(text[^1]) || !decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var exact))
        {
            return -1;
        }

        // Sixteen figures or more came out of a floating-point number: conversion through one keeps the fifteen it means.
        var value = Digits(text) < 16 ? exact : (decimal)(double)exact;
        if (value == 0)
        {
            into[0] = (byte)'0';
            return 1;
        }

        return value.TryFormat(into, out var written, "0.############################", CultureInfo.InvariantCulture) ? written : -1;
    }

    private static bool IsPlainWhole(ReadOnlySpan<byte> text) =>
        text.Length <= 15 && text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0 && (text[0] != '0' || text.Length == 1);

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var digits = 0;
        foreach (var b in text.TrimStart("0.-+"u8))
        {
            digits += CellText.IsDigit(b) ? 1 : 0;
        }

        return digits;
    }
}
