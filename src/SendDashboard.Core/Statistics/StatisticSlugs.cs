namespace SendDashboard.Core.Statistics;

/// <summary>The words under which methods and refusals are stored, the same in SQL and in wording files.</summary>
public static class StatisticSlugs
{
    /// <summary>As in <c>wilson</c>; <c>none</c> for NotSet.</summary>
    public static string Slug(this IntervalMethod method) => method switch
    {
        IntervalMethod.Wilson => "wilson",
        IntervalMethod.Byar => "byar",
        IntervalMethod.ExactPoisson => "exact-poisson",
        IntervalMethod.OrderStatistic => "order-statistic",
        IntervalMethod.StudentT => "student-t",
        IntervalMethod.Dobson => "dobson",
        IntervalMethod.NormalSum => "normal-sum",
        IntervalMethod.Simulated => "simulated",
        IntervalMethod.LogLog => "log-log",
        _ => "none",
    };

    /// <summary>As in <c>denominator-is-zero</c>; null when nothing was refused.</summary>
    public static string? Slug(this Refusal refusal) => refusal switch
    {
        Refusal.DenominatorIsZero => "denominator-is-zero",
        Refusal.NumeratorExceedsDenominator => "numerator-exceeds-denominator",
        Refusal.NegativeCount => "negative-count",
        Refusal.TooFewValues => "too-few-values",
        Refusal.NotANumber => "not-a-number",
        Refusal.NoVariation => "no-variation",
        Refusal.TooFewEvents => "too-few-events",
        Refusal.NotAboveNought => "not-above-nought",
        Refusal.OutOfRange => "out-of-range",
        _ => null,
    };
}
