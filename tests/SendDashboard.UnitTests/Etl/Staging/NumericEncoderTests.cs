using System.Buffers.Binary;
using System.Globalization;
using SendDashboard.Etl.Staging;

namespace SendDashboard.UnitTests.Etl.Staging;

public sealed class NumericEncoderTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("4.5")]
    [InlineData("0.25")]
    [InlineData("-12345.678901")]
    [InlineData("136.0")]
    [InlineData("99990000.0001")]
    public void A_number_comes_back_as_it_was_whatever_its_places_after_the_point(string text)
    {
        var value = decimal.Parse(text, CultureInfo.InvariantCulture);
        Span<byte> bytes = stackalloc byte[NumericEncoder.Longest];

        var length = NumericEncoder.Encode(value, bytes);

        Assert.Equal(value, Decode(bytes[..length]));
    }

    // PostgreSQL's own reading: digits of base 10000, the first of the weight told.
    private static decimal Decode(ReadOnlySpan<byte> bytes)
    {
        var (count, weight) = (BinaryPrimitives.ReadInt16BigEndian(bytes), BinaryPrimitives.ReadInt16BigEndian(bytes[2..]));
        var sum = 0m;
        for (var i = 0; i < count; i++)
        {
            decimal digit = BinaryPrimitives.ReadInt16BigEndian(bytes[(8 + i * 2)..]);
            for (var power = weight - i; power != 0; power -= Math.Sign(power))
            {
                digit = power > 0 ? digit * 10_000 : digit / 10_000;
            }

            sum += digit;
        }

        return BinaryPrimitives.ReadInt16BigEndian(bytes[4..]) == 0 ? sum : -sum;
    }
}
