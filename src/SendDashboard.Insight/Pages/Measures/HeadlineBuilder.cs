using SendDashboard.Core.Statistics;
using SendDashboard.Insight.Figures;
using SendDashboard.Insight.Headlines;
using SendDashboard.Insight.Measures;

namespace SendDashboard.Insight.Pages.Measures;

/// <summary>Gathers the facts of a headline from a series and what was read from it.</summary>
internal static class HeadlineBuilder
{
    /// <summary>The sentence; null when nothing was ever loaded.</summary>
    public static string? Sentence(
        Measure measure, string? group, IReadOnlyList<MeasureFigure> series, SeriesReading reading, TargetReading? target, AreaComparison? comparison)
    {
        if (series.Count == 0)
        {
            return null;
        }

        var latest = series[^1];
        var previous = series.Count > 1 ? series[^2] : null;
        var facts = new HeadlineFacts(measure.FigureUnit(), latest.Period.Text, latest.Value)
        {
            UnitWords = measure.UnitWords(),
            Group = group,
            Previous = previous?.Value,
            PreviousPeriod = previous?.Period.Text,
            AllHidden = series.All(figure => figure.Value.State == FigureState.Hidden),
            Signal = reading.Latest,
            Target = target is null ? null : new HeadlineTarget(target.Value, target.Outlook),
            ComparedFigure = comparison is not null && !comparison.Own.Period.Matches(latest.Period) && comparison.Own.Value.Value is { } own
                ? $"{FigureFormats.Number(own, measure.FigureUnit())} {comparison.Own.Period.InText}"
                : null,
            Comparisons = comparison is null ? [] : [.. Comparisons(comparison)],
        };
        return Headline.Sentence(facts);
    }

    private static IEnumerable<HeadlineComparison> Comparisons(AreaComparison comparison)
    {
        if (comparison.Country is { Figure: { } figure } country && country.Ours != Judgement.NotSet)
        {
            var otherPeriod = figure.Period.Matches(comparison.Own.Period) ? null : figure.Period.Text;
            yield return new HeadlineComparison(country.Name, figure.Value, Word(country.Ours), otherPeriod);
        }
    }

    /// <summary>The word of a judgement.</summary>
    public static ComparisonWord Word(Judgement judgement) => judgement switch
    {
        Judgement.Better => ComparisonWord.Better,
        Judgement.Worse => ComparisonWord.Worse,
        Judgement.Higher => ComparisonWord.Higher,
        Judgement.Lower => ComparisonWord.Lower,
        Judgement.Similar => ComparisonWord.AboutTheSame,
        _ => ComparisonWord.NotSet,
    };
}
