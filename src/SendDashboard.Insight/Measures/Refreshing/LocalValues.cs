namespace SendDashboard.Insight.Measures.Refreshing;

/// <summary>Turns sums into the values of a measure: shares of the whole, noughts where nobody was counted, marks where nobody reported.</summary>
internal sealed class LocalValues(Measure measure, IReadOnlyCollection<Dimension> dimensions, Coverage coverage, string homeArea)
{
    private const string Local = "local";

    /// <summary>Values of the periods asked for; a period that is reported but has no sums is nought, one that is not reported is missing.</summary>
    public IEnumerable<MeasureValue> Of(IEnumerable<CellSum> sums, Func<MeasurePeriod, bool> isAskedFor)
    {
        var tables = sums.Where(sum => isAskedFor(sum.Period) && measure.Frequency.Any(each => each.Period == sum.Period.Kind)).GroupBy(sum => (sum.Period, sum.AreaCode)).ToList();
        foreach (var table in tables)
        {
            var total = table.Single(sum => sum.Breakdown.Length == 0);
            foreach (var sum in table.Concat(Noughts(table.ToList(), total)))
            {
                // A group rests on the deliveries of its whole: how many its own few rows came from would say how few they are.
                yield return Value(sum with { Deliveries = total.Deliveries }, measure.Type == MeasureType.Share ? total.Numerator : sum.Denominator);
            }
        }

        var counted = tables.Where(table => table.Key.AreaCode == homeArea).Select(table => table.Key.Period).ToHashSet();
        foreach (var (period, deliveries) in coverage.Reported.Where(each => isAskedFor(each.Key) && !counted.Contains(each.Key)))
        {
            yield return Value(new CellSum(period, homeArea, "", "", 0, 0, deliveries), measure.Type is MeasureType.Count ? null : 0);
        }

        foreach (var period in coverage.Missing())
        {
            yield return Missing(period);
        }
    }

    /// <summary>Members of a counted dimension that nobody is in. A dimension of which nothing is known has no noughts.</summary>
    private IEnumerable<CellSum> Noughts(List<CellSum> table, CellSum total) => measure.Type is MeasureType.Proportion or MeasureType.Rate
        ? []
        : from dimension in dimensions
          let held = table.Where(sum => sum.Breakdown == dimension.Slug).Select(sum => sum.Member).ToHashSet(StringComparer.Ordinal)
          where held.Any(member => member != Dimension.Unknown)
          from member in dimension.Members
          where member.Code != Dimension.Unknown && !held.Contains(member.Code)
          select total with { Breakdown = dimension.Slug, Member = member.Code, Numerator = 0 };

    private MeasureValue Value(CellSum sum, decimal? denominator) => new(
        measure.Slug, sum.AreaCode, sum.Period, sum.Breakdown, sum.Member, Local,
        sum.Numerator, denominator, MeasureResult.Of(measure, sum.Numerator, denominator), null, sum.Deliveries, measure.Definition);

    private MeasureValue Missing(MeasurePeriod period) => new(
        measure.Slug, homeArea, period, "", "", Local, null, null,
        MeasureResult.Without($"No file covers this {(period.Kind == "month" ? "month" : "year")}. It needs {measure.WaitsFor}."),
        "x", [], measure.Definition);
}
