using SendDashboard.Insight.Figures;

namespace SendDashboard.Insight.Headlines;

/// <summary>How the figure stands beside others, tested comparators first in one sentence.</summary>
internal static class ComparisonClauses
{
    private static readonly HeadlineWords Words = HeadlineWords.Default;

    public static IEnumerable<string> Of(HeadlineFacts facts)
    {
        if (!facts.Latest.HasValue)
        {
            yield break;
        }

        var tested = facts.Comparisons.Where(one => Key(one.Word) is not null && (one.Value.HasValue || one.Value.State == FigureState.NotApplicable)).ToList();
        if (tested.Count > 0)
        {
            var phrases = tested.Select(one => Words.Clause(Key(one.Word)!, ("name", one.Name), ("figure", Bracket(facts, one))));
            var joined = string.Join(Words.Clause("comparison-join"), phrases);
            yield return facts.ComparedFigure is { } compared
                ? Words.Clause("comparison-of", ("compared", compared), ("comparisons", joined))
                : Words.Clause("comparison", ("comparisons", joined));
        }

        foreach (var one in facts.Comparisons.Except(tested))
        {
            yield return one.Word == ComparisonWord.NotComparable
                ? Words.Clause("not-comparable", ("name", one.Name), ("reason", one.Reason ?? "the two are counted in different ways"))
                : Words.Clause("compare-missing", ("name", one.Name));
        }
    }

    /// <summary>The other's figure; nothing for a group of areas, which has no one figure.</summary>
    private static string Bracket(HeadlineFacts facts, HeadlineComparison one)
    {
        if (one.Value.Value is not { } value)
        {
            return "";
        }

        var figure = FigureFormats.Number(value, facts.Unit);
        return one.OtherPeriod is { } period ? $" ({figure} {PeriodPhrase.In(period)})" : $" ({figure})";
    }

    private static string? Key(ComparisonWord word) => word switch
    {
        ComparisonWord.Better => "compare-better",
        ComparisonWord.Worse => "compare-worse",
        ComparisonWord.Higher => "compare-higher",
        ComparisonWord.Lower => "compare-lower",
        ComparisonWord.AboutTheSame => "compare-same",
        _ => null,
    };
}
