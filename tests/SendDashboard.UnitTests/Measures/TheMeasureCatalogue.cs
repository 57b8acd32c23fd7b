using System.Globalization;
using SendDashboard.Insight.Measures;

namespace SendDashboard.UnitTests.Measures;

/// <summary>The product's own measure files: they load, and they keep the rules of domain language.</summary>
public sealed class TheMeasureCatalogue
{
    private static readonly MeasureCatalogue Catalogue = MeasureCatalogue.Load(TestFolders.Product());

    public static TheoryData<string> Slugs => new(Catalogue.Measures.Keys);

    [Fact]
    public void Says_of_every_measure_the_department_publishes_or_the_law_limits_where_the_figure_comes_from()
    {
        Assert.All(Catalogue.Measures.Values.SelectMany(measure => measure.Stated), stated => Assert.InRange(stated.Year, 2015, 2026));
        Assert.All(Catalogue.Measures.Values.Where(measure => measure.Stated.Count > 0 || measure.Published is not null), measure =>
            Assert.True(measure.AgainstPublished is not null || measure.Caveats.Count > 0, $"{measure.Slug} does not say how it differs from the published figure."));
        Assert.All(Catalogue.Measures.Values, measure => Assert.NotEmpty(measure.LogicModel));
        Assert.All(Catalogue.Measures.Values.Where(measure => measure.Weak), measure => Assert.Null(measure.Target));
    }

    [Fact]
    public void Holds_every_measure_of_the_plan_or_says_in_the_README_what_it_waits_for()
    {
        var readme = File.ReadAllLines(Path.Combine(TestFolders.Product().Dashboards, "README.md"));
        var waiting = readme.SkipWhile(line => line != "| measure | waits for |").Skip(2).TakeWhile(line => line.StartsWith('|'))
            .SelectMany(line => line.Split('|')[1].Split('`').Where((_, place) => place % 2 == 1)).ToList();
        Assert.Equal(waiting.Distinct().Count(), waiting.Count);
        Assert.Empty(waiting.Intersect(Catalogue.Measures.Keys));
        var beside = readme.SkipWhile(line => !line.StartsWith("Of the 104", StringComparison.Ordinal)).TakeWhile(line => line.Length > 0)
            .SelectMany(line => line.Split('`').Where((_, place) => place % 2 == 1)).ToList();
        Assert.Empty(beside.Except(Catalogue.Measures.Keys));
        Assert.Equal(104, Catalogue.Measures.Count - beside.Count + waiting.Count);
    }

    [Fact]
    public void Is_closed_by_one_of_two_files_that_tell_the_same_only_when_the_other_is_closed_too()
    {
        string[] both = ["social-care/children-in-need", "social-care/cin-census"];
        Assert.Empty(Catalogue.Measures["cin-sen"].ClosedBy([both[1]]));
        Assert.Equal(both, Catalogue.Measures["cin-sen"].ClosedBy(both));
        Assert.Equal(["education/school-census"], Catalogue.Measures["cin-sen"].ClosedBy([both[0], "education/school-census"]));
    }

    [Fact]
    public void Sets_the_cases_still_open_beside_every_percentage_of_finished_ones()
    {
        foreach (var (finished, open) in new[] { ("ehc-6wk", "ehc-open-6wk"), ("ehc-no-16wk", "ehc-open-16wk"), ("ehc-20wk", "ehc-open-20wk"), ("ehc-20wk-all", "ehc-open-20wk"), ("ehc-52wk", "ehc-open-20wk"), ("ar-4wk", "reviews-overdue"), ("ar-completed", "reviews-overdue") })
        {
            Assert.Contains(open, Catalogue.Measures[finished].Beside);
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Times_a_measure_by_the_days_of_its_statutory_clock(string slug)
    {
        var measure = Catalogue.Measures[slug];
        if (measure.Clock?.Days is { } days)
        {
            var limit = days.ToString(CultureInfo.InvariantCulture);
            Assert.True(
                measure.Sql.Contains($"<= {limit} ", StringComparison.Ordinal) || measure.Sql.Contains($"> {limit}\n", StringComparison.Ordinal),
                $"sql/measures/{slug}.sql does not compare with the {limit} days of {measure.Clock.Slug}.");
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Gives_an_indicator_no_quadrant_and_a_performance_measure_one(string slug)
    {
        var measure = Catalogue.Measures[slug];
        Assert.Equal(measure.Kind == MeasureKind.Performance, measure.Quadrant != MeasureQuadrant.NotSet);
        Assert.Equal(measure.Section == MeasureSection.QualityAndOutcomes, measure.Kind == MeasureKind.Performance);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Shows_every_measure_under_one_topic_and_names_only_measures_beside_it(string slug)
    {
        var measure = Catalogue.Measures[slug];
        Assert.Single(Catalogue.Topics, topic => topic.Measures.Contains(slug) && topic.Slug == measure.Topic && topic.Section == measure.Section);
        Assert.All(measure.Beside, other => Assert.Contains(other, Catalogue.Measures.Keys));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Maps_published_members_to_members_that_the_dimension_knows(string slug)
    {
        var measure = Catalogue.Measures[slug];
        foreach (var breakdown in measure.Published?.Members ?? [])
        {
            Assert.Contains(breakdown.Dimension, measure.Dimensions);
            var known = Catalogue.Dimensions[breakdown.Dimension].Members.Select(member => member.Code);
            Assert.Empty(breakdown.Rows.Keys.Concat(breakdown.Columns.Keys).Except(known));
        }
    }

    [Fact]
    public void Calls_eighteen_weeks_a_benchmark_and_sets_no_target_by_it()
    {
        var measure = Catalogue.Measures["comm-18wk"];
        Assert.False(measure.Clock!.IsStatutory);
        Assert.Null(measure.Target);
        Assert.Contains(measure.Caveats, caveat => caveat.Contains("benchmark", StringComparison.Ordinal));
    }

    [Fact]
    public void Sets_the_invented_area_beside_real_ones_and_says_why()
    {
        var comparators = Catalogue.Comparators["X99000001"];
        Assert.Equal("E06000042", comparators.Areas[0].Code);
        Assert.Equal(10, comparators.Areas.Count);
        Assert.Contains("for demonstration", comparators.Basis, StringComparison.Ordinal);
    }
}
