using System.Numerics;

namespace SendDashboard.Core.Identifiers;

/// <summary>What NHS numbers and ULNs have in common: ten digits, the first nine weighted 10 down to 2, modulo 11.</summary>
internal static class TenDigits
{
    private const int Length = 10;

    /// <summary>
    /// Reads ten digits, grouped with spaces or hyphens if <paramref name="grouped"/> (people write NHS numbers 3-3-4).
    /// Returns false when the shape is wrong. <paramref name="weighted"/> is the sum over the first nine digits.
    /// </summary>
    internal static bool TryRead<T>(ReadOnlySpan<T> text, bool grouped, out ulong number, out int weighted)
        where T : unmanaged, IBinaryInteger<T>
    {
        number = 0;
        weighted = 0;
        var seen = 0;
        foreach (var character in text)
        {
            var digit = IdentifierText.Digit(character);
            if (digit == IdentifierText.NotOne)
            {
                if (grouped && seen is 3 or 6 && int.CreateTruncating(character) is ' ' or '-')
                {
                    continue;
                }

                return false;
            }

            if (seen == Length)
            {
                return false;
            }

            weighted += seen < Length - 1 ? digit * (Length - seen) : 0;
            number = number * 10 + (ulong)digit;
            seen++;
        }

        return seen == Length;
    }

    /// <summary>0000000000, 1111111111 and so on: the same digit ten times passes modulo 11 and identifies nobody.</summary>
    internal static bool IsOneDigitRepeated(ulong number) => number % 1_111_111_111UL == 0;
}
