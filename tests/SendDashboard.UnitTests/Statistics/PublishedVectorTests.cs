using SendDashboard.Core.Statistics;

namespace SendDashboard.UnitTests.Statistics;

/// <summary>The inputs of the tests and examples of PHEindicatormethods; the expected limits worked out from its formulae to 30 figures with mpmath.</summary>
public sealed class PublishedVectorTests
{
    [Theory]
    [InlineData(65, 100, 0.95, 0.5525444329688796, 0.73635751756902469)]
    [InlineData(1045, 5000, 0.95, 0.19795549880013296, 0.22049130373189028)]
    [InlineData(0.445, 1, 0.95, 0.043817447720588185, 0.9334621276979157)]
    [InlineData(65, 100, 0.998, 0.49549465740704473, 0.77835406140896857)]
    [InlineData(1045, 5000, 0.998, 0.1917938179901526, 0.22731562902525796)]
    [InlineData(0.445, 1, 0.998, 0.01934700613290133, 0.97022599470195342)]
    public void Wilson_limits(double numerator, double denominator, double confidence, double lower, double upper) =>
        Near(lower, upper, Wilson.Interval(numerator, denominator, confidence));

    [Theory]
    [InlineData(10, 0.95, 4.7874499139675618, 18.391458605756476)]
    [InlineData(65, 0.95, 50.163187710459442, 82.849138545939859)]
    [InlineData(1045, 0.95, 982.59320180733268, 1110.3312129856498)]
    [InlineData(10, 0.998, 2.9163183746956851, 24.193724927880539)]
    [InlineData(65, 0.998, 42.880261471480197, 94.000290844318)]
    [InlineData(1045, 0.998, 947.94070356103748, 1148.8061609880327)]
    [InlineData(0, 0.95, 0, 3.6888794541139363)]
    [InlineData(1, 0.95, 0.025317807984289875, 5.5716433909388986)]
    [InlineData(7, 0.95, 2.8143630515198661, 14.422675361702379)]
    [InlineData(9, 0.95, 4.1153730973783324, 17.08480345141917)]
    [InlineData(0, 0.998, 0, 6.9077552789821371)]
    [InlineData(1, 0.998, 0.0010005003335835335, 9.2334134764515857)]
    [InlineData(9, 0.998, 2.4524244043637749, 22.657373309062931)]
    public void Limits_of_a_count(double count, double confidence, double lower, double upper)
    {
        Near(lower, upper, Byar.CountInterval(count, confidence));
        Near(lower * 10, upper * 10, Byar.RateInterval(count, 10_000, 100_000, confidence));
    }

    [Theory]
    [InlineData(0.95, 24.45739743239478, 65.54260256760522)]
    [InlineData(0.998, -20.934519589465007, 110.93451958946501)]
    public void Limits_of_a_mean(double confidence, double lower, double upper)
    {
        var mean = StudentT.MeanInterval([30, 40, 50, 60], confidence);
        Assert.Equal((45, IntervalMethod.StudentT), (mean.Value!.Value, mean.Interval!.Value.Method));
        Near(lower, upper, mean);
    }

    [Fact]
    public void A_mean_of_one_has_no_limits_and_of_none_is_refused()
    {
        Assert.Equal(Statistic.WithoutInterval(4, Refusal.TooFewValues), StudentT.MeanInterval([4]));
        Assert.Equal(Statistic.Refused(Refusal.TooFewValues), StudentT.MeanInterval([]));
        Assert.Equal(Statistic.Refused(Refusal.NotANumber), StudentT.MeanInterval([4, double.NaN]));
    }

    [Fact]
    public void Both_levels_are_had_at_once()
    {
        var both = TwoLevels.Of(level => Wilson.Interval(65, 100, level));
        Near(0.5525444329688796, 0.73635751756902469, both.At95);
        Near(0.49549465740704473, 0.77835406140896857, both.At998);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(95)]
    [InlineData(double.NaN)]
    public void A_confidence_that_is_no_fraction_is_an_error(double confidence)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Wilson.Interval(1, 2, confidence));
        Assert.Throws<ArgumentOutOfRangeException>(() => Byar.CountInterval(3, confidence));
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.MeanInterval([1, 2], confidence));
        Assert.Throws<ArgumentOutOfRangeException>(() => Percentile.Median([1, 2], confidence));
    }

    private static void Near(double lower, double upper, Statistic statistic)
    {
        Assert.Equal(lower, statistic.Interval!.Value.Lower, 1e-11 * Math.Max(1, Math.Abs(lower)));
        Assert.Equal(upper, statistic.Interval.Value.Upper, 1e-11 * Math.Abs(upper));
    }
}
