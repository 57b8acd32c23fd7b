using System.Buffers.Binary;

namespace SendDashboard.Etl.Staging;

/// <summary>PostgreSQL's binary numeric: a count of base-10000 digits, the weight of the first, the sign, the digits shown after the point, the digits.</summary>
internal static class NumericEncoder
{
    /// <summary>Most bytes a decimal can take: a head of 8 and 16 digits of 2.</summary>
    internal const int Longest = 8 + 16 * 2;

    private const int Base = 10_000;

    /// <summary>Encodes the value and answers with the bytes used.</summary>
    internal static int Encode(decimal value, Span<byte> into)
    {
        var scale = value.Scale;
        var whole = Math.Abs(decimal.Truncate(value));
        var fraction = Math.Abs(value) - whole;
        Span<short> digits = stackalloc short[16];
        var count = 0;
        var wholeDigits = Whole(whole, digits);
        count += wholeDigits;
        for (int left = scale; left > 0; left -= 4)
        {
            fraction *= Base;
            var digit = decimal.Truncate(fraction);
            fraction -= digit;
            digits[count++] = (short)digit;
        }

        BinaryPrimitives.WriteInt16BigEndian(into, (short)count);
        BinaryPrimitives.WriteInt16BigEndian(into[2..], (short)(wholeDigits - 1));
        BinaryPrimitives.WriteInt16BigEndian(into[4..], value < 0 ? (short)0x4000 : (short)0);
        BinaryPrimitives.WriteInt16BigEndian(into[6..], scale);
        for (var i = 0; i < count; i++)
        {
            BinaryPrimitives.WriteInt16BigEndian(into[(8 + i * 2)..], digits[i]);
        }

        return 8 + count * 2;
    }

    private static int Whole(decimal whole, Span<short> digits)
    {
        var count = 0;
        for (; whole > 0; whole = decimal.Truncate(whole / Base))
        {
            digits[count++] = (short)(whole % Base);
        }

        digits[..count].Reverse();
        return count;
    }
}
