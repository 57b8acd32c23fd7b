using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SendDashboard.Core.Identifiers;

namespace SendDashboard.UnitTests.Identifiers;

public sealed class UpnTests
{
    [Theory]
    [InlineData("B801200005001")] // python-stdnum's published example
    [InlineData("P207000016049")] // 4 + 28 + 9 + 60 + 48 + 117 = 266, which leaves 13: the fourteenth letter, P
    [InlineData(" b801200005001 ")]
    public void Accepts_a_published_example(string text)
    {
        Assert.Equal(IdentifierVerdict.Ok, Upn.Read(text, out var upn));
        Assert.Equal(text.Trim().ToUpperInvariant(), upn.Value);
        Assert.False(upn.IsTemporary);
    }

    [Theory]
    [InlineData("Q207000016049")]
    [InlineData("A801200005001")]
    public void Rejects_a_UPN_whose_check_letter_is_wrong(string text)
    {
        Assert.Equal(IdentifierVerdict.WrongCheck, Upn.Read(text, out var upn));
        Assert.Equal(default, upn);
    }

    [Theory]
    [InlineData("I207000016049")] // I, O and S are never used
    [InlineData("Q20700001604")]
    [InlineData("B8012000050019")]
    [InlineData("Q2070000A6049")]
    [InlineData("Q20700001604O")]
    [InlineData("1207000016049")]
    [InlineData("Q20700001604٩")] // an Arabic-Indic nine is a digit to .NET, not to us
    [InlineData("Q207 000016049")]
    public void Rejects_a_UPN_of_the_wrong_shape(string text) =>
        Assert.Equal(IdentifierVerdict.WrongShape, Upn.Read(text, out _));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void Calls_an_empty_UPN_blank(string text) => Assert.Equal(IdentifierVerdict.Blank, Upn.Read(text, out _));

    [Fact]
    public void Weighs_the_last_letter_of_a_temporary_UPN_by_its_place_without_I_O_and_S()
    {
        // 2x2 + 0 + 7x4 + 1x9 + 6x10 + 0 + 4x12 = 149; J is the ninth letter, so 8 x 13 = 104; 253 = 11 x 23, which leaves A.
        Assert.Equal(IdentifierVerdict.Temporary, Upn.Read("A20700001604J", out var upn));
        Assert.True(upn.IsTemporary);
        Assert.Equal("A20700001604J", upn.Value);
        Assert.Equal(IdentifierVerdict.WrongCheck, Upn.Read("B20700001604J", out _));
    }

    [Fact]
    public void Says_which_UPNs_cannot_exist()
    {
        Assert.True(Upn.TryParse(Upn.CheckLetter("999123456789") + "999123456789", out var invented));
        Assert.True(invented.CannotExist);
        Assert.True(Upn.TryParse("B801200005001", out var real));
        Assert.False(real.CannotExist);
        Assert.False(default(Upn).CannotExist);
    }

    [Fact]
    public void Never_shows_itself_in_text_or_JSON()
    {
        Assert.True(Upn.TryParse("B801200005001", out var upn));
        Assert.DoesNotContain("801", upn.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("801", $"{new { upn }}", StringComparison.Ordinal);
        Assert.DoesNotContain("801", JsonSerializer.Serialize(upn), StringComparison.Ordinal);
        Assert.DoesNotContain("801", Assert.Throws<ArgumentException>(() => Upn.CheckLetter("207")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_UPN_made_with_its_check_letter_reads_back_the_same_from_text_and_from_bytes() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Twelve.ToArbitrary(), twelve =>
        {
            var text = Upn.CheckLetter(twelve) + twelve;
            var fromText = Upn.Read(text, out var upn);
            var fromBytes = Upn.Read(Encoding.UTF8.GetBytes(text), out var same);
            return fromText == fromBytes && upn == same && upn.Value == text
                && fromText == (char.IsAsciiDigit(twelve[^1]) ? IdentifierVerdict.Ok : IdentifierVerdict.Temporary);
        }));

    [Fact]
    public void Any_one_wrong_digit_is_caught() =>
        // 23 is prime and every weight is below it, so one changed digit always moves the remainder.
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(
            Twelve.Where(t => char.IsAsciiDigit(t[^1])).ToArbitrary(),
            Gen.Choose(0, 11).Zip(Gen.Choose(1, 9)).ToArbitrary(),
            (twelve, change) =>
            {
                var (place, by) = change;
                var wrong = twelve.ToCharArray();
                wrong[place] = (char)('0' + (wrong[place] - '0' + by) % 10);
                return Upn.Read(Upn.CheckLetter(twelve) + new string(wrong), out _) == IdentifierVerdict.WrongCheck;
            }));

    private static Gen<string> Twelve =>
        Gen.Elements("0123456789".ToCharArray()).ArrayOf(11).SelectMany(
            _ => Gen.Elements("0123456789ABCDEFGHJKLMNPQRTUVWXYZ".ToCharArray()),
            (eleven, last) => new string(eleven) + last);
}
