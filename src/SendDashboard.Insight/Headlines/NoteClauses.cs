using SendDashboard.Insight.Figures;

namespace SendDashboard.Insight.Headlines;

/// <summary>What a reader must know before leaning on the figure.</summary>
internal static class NoteClauses
{
    private static readonly HeadlineWords Words = HeadlineWords.Default;

    public static IEnumerable<string> Of(HeadlineFacts facts)
    {
        if (facts.Latest.HasValue && facts.Provisional)
        {
            yield return Words.Clause("provisional");
        }

        if (facts.Latest.HasValue && facts.Revised)
        {
            yield return Words.Clause("revised");
        }

        if (facts.Latest.State == FigureState.LowReliability)
        {
            yield return Words.Clause("low-reliability");
        }

        if (facts.Latest.HasValue && facts.FromTotals)
        {
            yield return Words.Clause("from-totals");
        }

        if (facts.DefinitionChanged)
        {
            yield return Words.Clause("definition-changed", ("in-period", PeriodPhrase.In(facts.Period)));
        }

        if (facts.RebasedFrom is { } rebased)
        {
            yield return Words.Clause("rebased", ("rebased", rebased));
        }
    }
}
