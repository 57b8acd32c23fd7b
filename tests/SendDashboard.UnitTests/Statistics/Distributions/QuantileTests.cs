using FsCheck;
using FsCheck.Fluent;
using SendDashboard.Core.Statistics.Distributions;

namespace SendDashboard.UnitTests.Statistics.Distributions;

/// <summary>The expected values were worked out to 30 figures with mpmath, by halving on its incomplete gamma and beta functions.</summary>
public sealed class QuantileTests
{
    private const double Relative = 1e-12;

    [Theory]
    [InlineData(0.975, 1.9599639845400542)]
    [InlineData(0.999, 3.0902323061678135)]
    [InlineData(0.5001, 0.0002506628300880351)]
    [InlineData(0.9, 1.2815515655446005)]
    [InlineData(0.0001, -3.7190164854556806)]
    [InlineData(1e-12, -7.0344838253011319)]
    [InlineData(0.3, -0.52440051270804078)]
    [InlineData(0.925, 1.4395314709384559)]
    public void Normal_quantiles(double p, double expected) => Near(expected, Normal.Quantile(p));

    [Theory]
    [InlineData(0.95, 1, 3.841458820694126)]
    [InlineData(0.998, 1, 9.5495357060832433)]
    [InlineData(0.025, 2, 0.050635615968579751)]
    [InlineData(0.001, 18, 4.9048488087275499)]
    [InlineData(0.975, 20, 34.169606902838341)]
    [InlineData(0.999, 18, 42.312396331679966)]
    [InlineData(0.5, 3, 2.3659738843753383)]
    [InlineData(0.975, 200_000, 201241.48328154747)]
    [InlineData(0.001, 2000, 1810.2415818699532)]
    [InlineData(1e-6, 7, 0.078523600990369926)]
    public void Chi_square_quantiles(double p, double degrees, double expected) => Near(expected, ChiSquare.Quantile(p, degrees));

    [Theory]
    [InlineData(0.975, 1, 12.706204736174705)]
    [InlineData(0.95, 2, 2.9199855803537257)]
    [InlineData(0.975, 3, 3.1824463052837096)]
    [InlineData(0.975, 9, 2.2621571627982055)]
    [InlineData(0.999, 4, 7.1731822197823085)]
    [InlineData(0.975, 29, 2.0452296421327043)]
    [InlineData(0.999, 1000, 3.0984021639129229)]
    [InlineData(0.975, 30_000, 1.9600430633839351)]
    public void Student_quantiles(double p, double degrees, double expected)
    {
        Near(expected, StudentDistribution.Quantile(p, degrees));
        Near(-expected, StudentDistribution.Quantile(1 - p, degrees));
    }

    [Fact]
    public void Cumulative_undoes_quantile() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(
        Gen.Choose(1, 9999).ToArbitrary(), Gen.Choose(1, 3000).ToArbitrary(), (ten, degrees) =>
        {
            var p = ten / 10_000.0;
            return Math.Abs(Normal.Cumulative(Normal.Quantile(p)) - p) < 1e-13
                && Math.Abs(StudentDistribution.Cumulative(StudentDistribution.Quantile(p, degrees), degrees) - p) < 1e-12;
        }));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.1)]
    public void What_has_no_quantile_is_an_error(double p)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Normal.Quantile(p));
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentDistribution.Quantile(p, 3));
    }

    // A p near 1 is itself rounded at the sixteenth figure, which the steep end of a quantile makes more of.
    private static void Near(double expected, double actual) => Assert.Equal(expected, actual, Math.Abs(expected) * Relative);
}
