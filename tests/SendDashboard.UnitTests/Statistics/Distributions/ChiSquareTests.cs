using FsCheck;
using FsCheck.Fluent;
using SendDashboard.Core.Statistics.Distributions;

namespace SendDashboard.UnitTests.Statistics.Distributions;

public sealed class ChiSquareTests
{
    [Theory] // printed tables
    [InlineData(0.95, 1, 3.841459)]
    [InlineData(0.998, 1, 9.549536)]
    [InlineData(0.975, 10, 20.483177)]
    [InlineData(0.025, 10, 3.246973)]
    [InlineData(0.99, 100, 135.806723)]
    public void Quantiles_agree_with_printed_tables(double p, double degrees, double expected) =>
        Assert.Equal(expected, ChiSquare.Quantile(p, degrees), 0.000001);

    [Fact]
    public void Two_degrees_have_a_closed_form()
    {
        for (var i = 1; i < 2000; i++)
        {
            var p = i / 2000.0;
            var exact = -2 * Math.Log(1 - p);
            Assert.Equal(exact, ChiSquare.Quantile(p, 2), exact * 1e-11);
        }
    }

    [Fact]
    public void Cumulative_undoes_quantile() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(
            Gen.Choose(1, 9999).ToArbitrary(), Gen.Choose(1, 400).ToArbitrary(),
            (p, degrees) => Math.Abs(ChiSquare.Cumulative(ChiSquare.Quantile(p / 10_000.0, degrees), degrees) - p / 10_000.0) < 1e-11));

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 2)]
    [InlineData(0.5, 0)]
    public void Refuses_what_has_no_quantile(double p, double degrees) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ChiSquare.Quantile(p, degrees));

    [Fact]
    public void Nothing_lies_below_nought() => Assert.Equal(0, ChiSquare.Cumulative(-1, 3));
}
