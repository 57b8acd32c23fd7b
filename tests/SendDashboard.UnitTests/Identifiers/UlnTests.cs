using System.Text;
using System.Text.Json;
using SendDashboard.Core.Identifiers;

namespace SendDashboard.UnitTests.Identifiers;

public sealed class UlnTests
{
    [Theory]
    [InlineData("1000000000", IdentifierVerdict.Ok)] // 10 leaves 10; 10 - 10 = 0
    [InlineData("1234567805", IdentifierVerdict.Ok)] // 192 leaves 5; 10 - 5 = 5
    [InlineData("1234567802", IdentifierVerdict.WrongCheck)]
    [InlineData("1000000100", IdentifierVerdict.WrongCheck)]
    [InlineData("0000000042", IdentifierVerdict.WrongShape)]
    [InlineData("9999999999", IdentifierVerdict.Placeholder)]
    [InlineData("123456780", IdentifierVerdict.WrongShape)]
    [InlineData("123 456 7805", IdentifierVerdict.WrongShape)]
    [InlineData(" ", IdentifierVerdict.Blank)]
    public void Says_what_was_found(string text, IdentifierVerdict expected)
    {
        Assert.Equal(expected, Uln.Read(text, out var uln));
        Assert.Equal(expected, Uln.Read(Encoding.UTF8.GetBytes(text), out var same));
        Assert.Equal(uln, same);
        Assert.Equal(expected == IdentifierVerdict.Ok ? text : "", uln.Value);
    }

    [Fact]
    public void Rejects_nine_digits_whose_sum_leaves_nought_whatever_the_last_digit()
    {
        // 1 x 10 + 6 x 2 = 22, which 11 divides.
        for (var check = '0'; check <= '9'; check++)
        {
            Assert.Equal(IdentifierVerdict.WrongCheck, Uln.Read($"100000006{check}", out _));
        }
    }

    [Fact]
    public void Never_shows_itself_in_text_or_JSON()
    {
        Assert.True(Uln.TryParse("1234567805", out var uln));
        Assert.DoesNotContain("123", uln.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("123", JsonSerializer.Serialize(uln), StringComparison.Ordinal);
    }
}
