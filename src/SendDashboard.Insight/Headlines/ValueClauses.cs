using SendDashboard.Insight.Figures;

namespace SendDashboard.Insight.Headlines;

/// <summary>What the figure is, and how it moved from the one before.</summary>
internal static class ValueClauses
{
    private static readonly HeadlineWords Words = HeadlineWords.Default;

    public static IEnumerable<string> Of(HeadlineFacts facts) => facts.Group is { } group
        ? Clauses(facts).Select((clause, index) => index == 0 ? Words.Clause("group", ("group", group), ("clause", clause)) : clause)
        : Clauses(facts);

    private static IEnumerable<string> Clauses(HeadlineFacts facts) => facts.Latest switch
    {
        { Value: { } value } => [Shown(facts, value)],
        { State: FigureState.Hidden } when facts.UnderReportingLimit => [Fill(facts, "under-limit")],
        { State: FigureState.Hidden } when facts.Previous is { State: FigureState.Hidden } => [Fill(facts, "both-hidden")],
        { State: FigureState.Hidden } => [Fill(facts, "latest-hidden")],
        { State: FigureState.RoundsToNought } => [Fill(facts, "low")],
        { State: FigureState.NotApplicable } when facts.NoneToCount is { } cases => [Words.Clause("none-to-count", ("period", facts.Period), ("cases", cases))],
        { State: FigureState.NotApplicable } => [Fill(facts, "not-applicable")],
        _ => Missing(facts),
    };

    /// <summary>The figure with the words of its unit: "52.3 per 1,000".</summary>
    public static string Written(HeadlineFacts facts, double value)
    {
        var number = FigureFormats.Number(value, facts.Unit);
        return facts.UnitWords is { } words ? $"{number} {words}" : number;
    }

    private static string Shown(HeadlineFacts facts, double value)
    {
        var key = facts switch
        {
            { PreviousPeriod: null } => "value-first",
            { Previous: { Value: { } previous } } => Direction(facts.Unit, value, previous),
            { Previous: { State: FigureState.Hidden } } => "value-previous-hidden",
            _ => "value-previous-missing",
        };
        return Fill(facts, key, Written(facts, value));
    }

    // Compared as written: a reader who sees the same figure twice is told "unchanged".
    private static string Direction(FigureUnit unit, double value, double previous)
    {
        if (FigureFormats.Number(value, unit) == FigureFormats.Number(previous, unit))
        {
            return "value-unchanged";
        }

        return value > previous ? "value-up" : "value-down";
    }

    private static IEnumerable<string> Missing(HeadlineFacts facts)
    {
        yield return facts.WaitingFor is { } agency
            ? Words.Clause("waiting-for-agency", ("period", facts.Period), ("agency", agency))
            : Fill(facts, "waiting-for-all");
        if (facts is { Previous.HasValue: true, PreviousPeriod: not null })
        {
            yield return Fill(facts, "last-figure");
        }
    }

    private static string Fill(HeadlineFacts facts, string key, string value = "") => Words.Clause(
        key,
        ("value", value),
        ("period", facts.Period),
        ("in-period", PeriodPhrase.In(facts.Period)),
        ("in-previous-period", PeriodPhrase.In(facts.PreviousPeriod ?? "")),
        ("previous-period", facts.PreviousPeriod ?? ""),
        ("previous", facts.Previous is { Value: { } previous } ? FigureFormats.Number(previous, facts.Unit) : ""));
}
