using SendDashboard.Core.Statistics;
using SendDashboard.Insight.Comparison;
using SendDashboard.Insight.Measures;

namespace SendDashboard.UnitTests.Measures;

/// <summary>A figure beside a benchmark, and ours beside the department's.</summary>
public sealed class AComparison
{
    private static readonly MeasureCatalogue Catalogue = MeasureCatalogue.Load(TestFolders.Product());
    private static readonly ComparedFigure Ours = new(138, 321, 43.0m, 37.7m, 48.5m);

    [Theory]
    [InlineData("ehc-20wk", 50.0, Judgement.Worse)]
    [InlineData("ehc-20wk", 30.0, Judgement.Better)]
    [InlineData("ehc-20wk", 46.4, Judgement.Similar)]
    [InlineData("cin-disab", 30.0, Judgement.Higher)]
    [InlineData("cin-disab", 60.0, Judgement.Lower)]
    [InlineData("ehc-plans", 30.0, Judgement.NotSet)]
    public void Is_better_or_worse_only_where_a_direction_is_better(string slug, double benchmark, Judgement expected) =>
        Assert.Equal(expected, Benchmark.Judge(Catalogue.Measures[slug], Ours, (decimal)benchmark));

    [Fact]
    public void Is_not_made_without_limits_or_benchmark()
    {
        Assert.Equal(Judgement.NotSet, Benchmark.Judge(Catalogue.Measures["ehc-20wk"], Ours with { Lower = null }, 46.4m));
        Assert.Equal(Judgement.NotSet, Benchmark.Judge(Catalogue.Measures["ehc-20wk"], Ours, null));
        Assert.Equal("cannot be compared", Benchmark.InWords(Judgement.NotSet));
    }

    [Fact]
    public void Says_that_ours_ties_with_the_published_figure() =>
        Assert.Equal("Ours ties with the published figure: 321.", AgainstPublished.InWords(Catalogue.Measures["ehc-20wk"], Ours, Ours));

    [Fact]
    public void Says_by_how_many_ours_differs_and_why()
    {
        var words = AgainstPublished.InWords(Catalogue.Measures["ehc-20wk"], Ours with { Denominator = 1330 }, Ours)!;
        Assert.StartsWith("Ours differs from the published figure by +1,009 (1,330 against 321; plans first issued in the period", words, StringComparison.Ordinal);
        Assert.Contains("the rule that takes cases out is not published", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_call_it_a_tie_when_only_the_base_is_the_same()
    {
        var words = AgainstPublished.InWords(Catalogue.Measures["ehc-20wk"], Ours with { Numerator = 137 }, Ours)!;
        Assert.StartsWith("Ours differs from the published figure by −1 (137 against 138; plans issued within 20 weeks", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_silent_when_one_side_has_no_figure() =>
        Assert.Null(AgainstPublished.InWords(Catalogue.Measures["ehc-20wk"], Ours, new ComparedFigure(null, null, null, null, null)));
}
