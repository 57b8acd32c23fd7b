using SendDashboard.Core.Periods;
using SendDashboard.Insight.Measures;
using SendDashboard.Insight.Measures.Refreshing;

namespace SendDashboard.Insight.Comparison;

/// <summary>
/// Turns a release's rows into values: counts as published, the value worked out from them (it agrees with the published
/// percentage to its precision), and a symbol kept as a symbol.
/// </summary>
internal sealed class PublishedValues(Measure measure, PublishedSource source)
{
    private const string Published = "published";

    public IEnumerable<MeasureValue> Of(IEnumerable<PublishedRow> rows) =>
        from table in rows.GroupBy(row => (row.AreaCode, row.TimePeriod, row.TimeIdentifier))
        let period = PeriodOf(table.Key.TimePeriod, table.Key.TimeIdentifier)
        where period is not null
        from value in OfTable(table.Key.AreaCode, MeasurePeriod.Of(period), table.ToLookup(row => row.Topic, StringComparer.Ordinal))
        select value;

    private Period? PeriodOf(string time, string identifier) =>
        PublishedPeriod.TryParse(time, identifier, source.SnapshotInJanuary, out var period) ? period : null;

    private IEnumerable<MeasureValue> OfTable(string area, MeasurePeriod period, ILookup<string, PublishedRow> topics)
    {
        var whole = topics[source.Topic].ToList();
        if (whole.Count > 0)
        {
            yield return Value(area, period, "", "", whole, source.Numerator, source.Denominator, whole);
        }

        foreach (var breakdown in source.Members)
        {
            foreach (var (member, columns) in breakdown.Columns.Where(_ => whole.Count > 0))
            {
                yield return Value(area, period, breakdown.Dimension, member, whole, columns, source.Denominator, whole);
            }

            foreach (var (member, labels) in breakdown.Rows)
            {
                var rows = topics[breakdown.Topic!].Where(row => labels.Contains(row.Breakdown, StringComparer.Ordinal)).ToList();
                if (rows.Count > 0)
                {
                    yield return Value(area, period, breakdown.Dimension, member, rows, source.Numerator, source.Denominator,
                        measure.Type == MeasureType.Share ? whole : rows);
                }
            }
        }
    }

    private MeasureValue Value(
        string area, MeasurePeriod period, string breakdown, string member,
        List<PublishedRow> above, IReadOnlyList<string> numerators, IReadOnlyList<string> denominators, List<PublishedRow> below)
    {
        var numerator = PublishedNumber.Sum(above.Select(row => row.Sum(numerators)));
        var denominator = denominators.Count == 0 ? default : PublishedNumber.Sum(below.Select(row => row.Sum(denominators)));
        var asPublished = above.Count == 1 && source.Value is { } column
            ? PublishedNumber.Read(above[0].Figures.GetValueOrDefault(column))
            : default;
        var (result, symbol) = Judge(numerator, denominator, asPublished);
        return new MeasureValue(
            measure.Slug, area, period, breakdown, member, Published, numerator.Number, denominator.Number, result, symbol,
            [.. above.Select(row => row.DeliveryId).Distinct().Order()], measure.Definition);
    }

    /// <summary>A published value without its counts stands alone; a symbol stands in place of a value; nothing is made up.</summary>
    private (MeasureResult Result, string? Symbol) Judge(PublishedNumber numerator, PublishedNumber denominator, PublishedNumber asPublished)
    {
        if ((numerator.Symbol ?? denominator.Symbol) is { } symbol)
        {
            return asPublished.Number is { } alone
                ? (MeasureResult.Plain(alone, "The counts behind it are not published, so it has no interval."), null)
                : (MeasureResult.None, symbol);
        }

        var result = MeasureResult.Of(measure, numerator.Number, denominator.Number);
        return (result.Value, asPublished) switch
        {
            (not null, _) => (result, null),
            (null, { Number: { } published }) => (MeasureResult.Plain(published, result.Reason), null),
            (null, { Symbol: { } mark }) => (MeasureResult.None, mark),
            _ when denominator.Number == 0 => (MeasureResult.None, "z"),
            _ => (result, null),
        };
    }
}
