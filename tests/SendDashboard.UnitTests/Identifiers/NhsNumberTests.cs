using System.Globalization;
using System.Text;
using System.Text.Json;
using SendDashboard.Core.Identifiers;

namespace SendDashboard.UnitTests.Identifiers;

public sealed class NhsNumberTests
{
    [Theory]
    [InlineData("9434765919")] // the data dictionary's worked example
    [InlineData("943 476 5919")]
    [InlineData("943-476-5919")]
    public void Accepts_the_published_example_however_it_is_spaced(string text)
    {
        Assert.Equal(IdentifierVerdict.Ok, NhsNumber.Read(text, out var number));
        Assert.Equal("9434765919", number.Value);
    }

    [Theory]
    [InlineData("9434765918", IdentifierVerdict.WrongCheck)]
    [InlineData("4000000060", IdentifierVerdict.WrongCheck)] // the sum leaves a check digit of 10: never issued
    [InlineData("943476591", IdentifierVerdict.WrongShape)]
    [InlineData("94347659190", IdentifierVerdict.WrongShape)]
    [InlineData("94 34765919", IdentifierVerdict.WrongShape)]
    [InlineData("943476591X", IdentifierVerdict.WrongShape)]
    [InlineData("", IdentifierVerdict.Blank)]
    [InlineData("0000000000", IdentifierVerdict.Placeholder)]
    [InlineData("9999999999", IdentifierVerdict.Placeholder)]
    public void Says_what_is_wrong(string text, IdentifierVerdict expected) =>
        Assert.Equal(expected, NhsNumber.Read(text, out _));

    [Fact]
    public void Numbers_from_999_000_0000_on_cannot_exist()
    {
        Assert.All(ValidIn(9_990_000_000, 9_990_000_200), number => Assert.True(number.CannotExist));
        Assert.All(ValidIn(9_989_999_800, 9_990_000_000), number => Assert.False(number.CannotExist));
        Assert.False(default(NhsNumber).CannotExist);
    }

    [Fact]
    public void At_most_one_check_digit_fits_each_nine_digits_and_text_and_bytes_agree()
    {
        for (var nine = 123_456_000L; nine < 123_456_500; nine++)
        {
            var fitting = 0;
            for (var check = 0; check < 10; check++)
            {
                var text = (nine * 10 + check).ToString("D10", CultureInfo.InvariantCulture);
                var ok = NhsNumber.TryParse(text, out var number);
                Assert.Equal(ok, NhsNumber.TryParse(Encoding.UTF8.GetBytes(text), out var same));
                Assert.Equal(number, same);
                fitting += ok ? 1 : 0;
            }

            Assert.InRange(fitting, 0, 1);
        }
    }

    [Fact]
    public void Never_shows_itself_in_text_or_JSON()
    {
        Assert.True(NhsNumber.TryParse("9434765919", out var number));
        Assert.DoesNotContain("943", number.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("943", JsonSerializer.Serialize(number), StringComparison.Ordinal);
    }

    private static List<NhsNumber> ValidIn(long from, long before)
    {
        List<NhsNumber> found = [];
        for (var candidate = from; candidate < before; candidate++)
        {
            if (NhsNumber.TryParse(candidate.ToString(CultureInfo.InvariantCulture), out var number))
            {
                found.Add(number);
            }
        }

        Assert.NotEmpty(found);
        return found;
    }
}
