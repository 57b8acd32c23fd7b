using SendDashboard.Core.Statistics;
using SendDashboard.Insight.Measures;

namespace SendDashboard.Insight.Comparison;

/// <summary>A value against a benchmark: England, a region, a neighbour, a target.</summary>
public static class Benchmark
{
    /// <summary>
    /// Better or worse by the measure's polarity, higher or lower without one, similar when our limits hold the benchmark. Not set
    /// when there are no limits. Counts of plans or people are never judged: areas differ in size.
    /// </summary>
    public static Judgement Judge(Measure measure, ComparedFigure ours, decimal? benchmark)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(ours);
        return measure.Type == MeasureType.Count || ours.Lower is not { } lower || ours.Upper is not { } upper
            ? Judgement.NotSet
            : Core.Statistics.Comparison.With(
                new Interval((double)lower, (double)upper, IntervalMethod.NotSet, ConfidenceLevel.Percent95), (double?)benchmark, measure.Polarity);
    }

    /// <summary>The word that readers see.</summary>
    public static string InWords(Judgement judgement) => judgement switch
    {
        Judgement.Better => "better",
        Judgement.Worse => "worse",
        Judgement.Higher => "higher",
        Judgement.Lower => "lower",
        Judgement.Similar => "similar",
        _ => "cannot be compared",
    };
}
