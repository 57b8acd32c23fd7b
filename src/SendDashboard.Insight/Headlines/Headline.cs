namespace SendDashboard.Insight.Headlines;

/// <summary>Builds the sentence at the top of a measure from its facts: rules and templates, never generated prose.</summary>
public static class Headline
{
    private static readonly HeadlineWords Words = HeadlineWords.Default;

    /// <summary>The headline, each sentence ended; never empty.</summary>
    public static string Sentence(HeadlineFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return string.Join(' ', Clauses(facts).Select(clause => clause + "."));
    }

    private static IEnumerable<string> Clauses(HeadlineFacts facts)
    {
        if (facts.AgreementEndedWith is { } agency)
        {
            return [Words.Clause("agreement-ended", ("agency", agency))];
        }

        return facts.AllHidden
            ? [Words.Clause("all-hidden")]
            : [.. ValueClauses.Of(facts), .. NoteClauses.Of(facts), .. SignalClauses.Of(facts), .. ComparisonClauses.Of(facts), .. TargetClauses.Of(facts)];
    }
}
