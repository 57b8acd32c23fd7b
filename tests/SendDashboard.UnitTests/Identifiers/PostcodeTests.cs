using System.Text;
using System.Text.Json;
using SendDashboard.Core.Identifiers;

namespace SendDashboard.UnitTests.Identifiers;

public sealed class PostcodeTests
{
    [Theory]
    [InlineData("M1 1AE", "M1 1AE", "M1")]
    [InlineData("m601nw", "M60 1NW", "M60")]
    [InlineData("MK9 3EJ", "MK9 3EJ", "MK9")]
    [InlineData(" DN55  1PT", "DN55 1PT", "DN55")]
    [InlineData("W1A 1HQ", "W1A 1HQ", "W1A")]
    [InlineData("EC1A1BB", "EC1A 1BB", "EC1A")]
    [InlineData("ZZ99 3VZ", "ZZ99 3VZ", "ZZ99")]
    public void Accepts_every_shape_and_writes_it_one_way(string text, string value, string outward)
    {
        Assert.Equal(IdentifierVerdict.Ok, Postcode.Read(text, out var postcode));
        Assert.Equal(IdentifierVerdict.Ok, Postcode.Read(Encoding.UTF8.GetBytes(text), out var same));
        Assert.Equal((value, outward), (postcode.Value, postcode.Outward));
        Assert.Equal(postcode, same);
    }

    [Theory]
    [InlineData("MK9")]
    [InlineData("QA1 1AA")] // Q never leads
    [InlineData("AJ1 1AA")] // J is never second
    [InlineData("M1 1AC")] // C is never in the last two
    [InlineData("M1L 1AA")] // L is never third
    [InlineData("EC1C 1BB")] // C is never fourth
    [InlineData("MK9 EEJ")]
    [InlineData("MK999 3EJ")]
    [InlineData("MKX 3EJ")]
    [InlineData("12 3AA")]
    [InlineData("MK9-3EJ")]
    [InlineData("É1 1AA")]
    public void Rejects_what_cannot_be_a_postcode(string text)
    {
        Assert.Equal(IdentifierVerdict.WrongShape, Postcode.Read(text, out _));
        Assert.Equal(IdentifierVerdict.WrongShape, Postcode.Read(Encoding.UTF8.GetBytes(text), out _));
    }

    [Fact]
    public void Only_the_area_that_is_nowhere_cannot_exist()
    {
        Assert.True(Postcode.TryParse("ZZ91 2AB", out var nowhere));
        Assert.True(Postcode.TryParse("MK9 3EJ", out var somewhere));
        Assert.True(nowhere.CannotExist);
        Assert.False(somewhere.CannotExist);
        Assert.False(default(Postcode).CannotExist);
    }

    [Fact]
    public void Never_shows_itself_in_text_or_in_JSON_beyond_the_district()
    {
        Assert.True(Postcode.TryParse("MK9 3EJ", out var postcode));
        Assert.DoesNotContain("MK", postcode.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("3EJ", JsonSerializer.Serialize(postcode), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unset_value_is_empty()
    {
        Assert.Equal("", default(Postcode).Value);
        Assert.Equal(IdentifierVerdict.Blank, Postcode.Read("  ", out var postcode));
        Assert.Equal(default, postcode);
    }
}
