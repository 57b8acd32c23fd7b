using SendDashboard.Insight.Measures;
using SendDashboard.Insight.Measures.Refreshing;

namespace SendDashboard.Insight.Comparison;

/// <summary>Figures typed in with their source: a comparator before any release is loaded. Local and published figures come before them on reading.</summary>
internal static class StatedValues
{
    public static IEnumerable<MeasureValue> Of(Measure measure) => measure.Stated.Select(stated => new MeasureValue(
        measure.Slug, stated.Area, MeasurePeriod.Of(stated.Period), stated.Breakdown, stated.Member, "stated",
        stated.Numerator, stated.Denominator,
        stated.Value is { } value ? MeasureResult.Plain(value, $"As stated by {stated.Source}; the counts are not given.")
            : MeasureResult.Of(measure, stated.Numerator, stated.Denominator),
        null, [], measure.Definition));
}
