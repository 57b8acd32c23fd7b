using System.Text;
using SendDashboard.Etl.Validating.Cells;

namespace SendDashboard.UnitTests.Etl.Validating;

public sealed class FigureTests
{
    [Theory]
    [InlineData("60.400000000000", "60.4")]
    [InlineData("72.709999999999994", "72.71")]
    [InlineData("638745", "638745")]
    [InlineData("-5", "-5")]
    [InlineData("1,234", "1234")]
    [InlineData("0", "0")]
    [InlineData("0.000", "0")]
    [InlineData("0.05", "0.05")]
    [InlineData("100.0", "100")]
    [InlineData("Z", "z")]
    [InlineData("low", "low")]
    [InlineData("..", "..")]
    [InlineData(":", ":")]
    [InlineData("*", "*")]
    public void A_figure_has_one_form_and_a_symbol_keeps_its_meaning(string sent, string kept) => Assert.Equal(kept, Canonical(sent));

    [Theory]
    [InlineData("about 60")]
    [InlineData("12%")]
    [InlineData("1.23E+09")]
    [InlineData("q")]
    public void What_is_neither_is_no_figure(string sent) => Assert.Null(Canonical(sent));

    private static string? Canonical(string sent)
    {
        Span<byte> into = stackalloc byte[FigureText.Longest];
        var length = FigureText.Canonical(Encoding.UTF8.GetBytes(sent), into);
        return length < 0 ? null : Encoding.UTF8.GetString(into[..length]);
    }
}
