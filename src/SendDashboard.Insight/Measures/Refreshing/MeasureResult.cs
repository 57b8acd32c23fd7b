using SendDashboard.Core.Statistics;

namespace SendDashboard.Insight.Measures.Refreshing;

/// <summary>A value in the measure's unit with its limits, or why there is none.</summary>
internal sealed record MeasureResult(decimal? Value, decimal? Lower, decimal? Upper, string Method, string? Reason)
{
    /// <summary>No value and no word about it: a symbol stands in its place.</summary>
    public static MeasureResult None { get; } = new(null, null, null, "none", null);

    public static MeasureResult Without(string reason) => None with { Reason = reason };

    public static MeasureResult Plain(decimal value, string? reason = null) => None with { Value = value, Reason = reason };

    /// <summary>Works the value out from its counts. The only place where a measure's value is computed.</summary>
    public static MeasureResult Of(Measure measure, decimal? numerator, decimal? denominator) => (measure.Type, numerator, denominator) switch
    {
        (_, null, _) => None,
        (MeasureType.Count, { } count, _) => Plain(count),
        (_, _, null or 0) when measure.WithoutDenominator is { } why => Without(why),
        (_, _, null) => Without("There is nothing below the line to count from."),
        (MeasureType.Rate, { } count, { } people) => Of(Byar.RateInterval((long)count, (double)people, measure.Per)),
        (_, { } count, { } all) => Of(Wilson.Interval((long)count, (long)all).Times(measure.Per)),
    };

    private static MeasureResult Of(Statistic statistic) => new(
        Round(statistic.Value), Round(statistic.Interval?.Lower), Round(statistic.Interval?.Upper),
        (statistic.Interval?.Method ?? IntervalMethod.NotSet).Slug(), InWords(statistic.Refusal));

    /// <summary>Ten decimal places: more than any reader sees, and the same number each time it is worked out.</summary>
    private static decimal? Round(double? value) => value is { } known ? Math.Round((decimal)known, 10) : null;

    private static string? InWords(Refusal refusal) => refusal switch
    {
        Refusal.None => null,
        Refusal.DenominatorIsZero => "Nobody is below the line, so there is nothing to take a share of.",
        Refusal.NumeratorExceedsDenominator => "More are counted above the line than below it.",
        Refusal.NegativeCount => "A count is negative.",
        _ => "It cannot be worked out from these counts.",
    };
}
