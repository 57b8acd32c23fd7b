using SendDashboard.Core.Disclosure;
using SendDashboard.Insight.Measures;
using SendDashboard.Insight.Measures.Refreshing;

namespace SendDashboard.Insight.Suppression;

/// <summary>
/// Decides what an audience is shown of one measure, area and period: the whole and all its breakdowns at once, because a cell
/// that one hides another could give away. Where events come by the month and by the year, a year is judged with its months.
/// The rules themselves are in <see cref="DisclosureStep"/>.
/// </summary>
internal sealed class ShownTable(Measure measure, Audience audience)
{
    private const string Year = "calendar-year", Month = "month";

    private readonly DisclosureRules rules = DisclosureRules.For(audience, measure.Disclosure == DisclosureClass.ServicePerformance);

    /// <summary>The period that stands for all that are judged together: the year of a month that adds up into one, else the period itself.</summary>
    public static MeasurePeriod JudgedWith(Measure measure, MeasurePeriod period) =>
        period.Kind == Month && measure.Frequency.Any(each => each.Period == Year)
            ? new MeasurePeriod(Year, new DateOnly(period.Start.Year, 1, 1), new DateOnly(period.Start.Year, 12, 31))
            : period;

    public IReadOnlyList<ShownCell> Of(IEnumerable<ValueCell> cells)
    {
        var missing = cells.Where(cell => cell.Numerator is null).Select(cell => ShownCell.Nothing(cell.ValueId, HiddenReason.None));
        var kept = cells.Where(cell => cell.Numerator is not null && IsKeptFromAudience(cell)).Select(cell => ShownCell.Nothing(cell.ValueId, HiddenReason.NotForAudience));
        var periods = cells.Where(cell => cell.Numerator is not null && !IsKeptFromAudience(cell)).GroupBy(cell => cell.Period)
            .Select(period => period.OrderBy(cell => cell.Breakdown, StringComparer.Ordinal).ToArray())
            .Where(period => period[0].Breakdown.Length == 0).ToList();
        return [.. missing, .. kept, .. periods.Count == 0 ? [] : Decide(periods)];
    }

    /// <summary>Each period is its whole and then its breakdowns.</summary>
    private IEnumerable<ShownCell> Decide(List<ValueCell[]> periods)
    {
        var all = periods.SelectMany(period => period).ToArray();
        var places = all.Select((cell, place) => (cell, place)).ToDictionary(each => (each.cell.Period, each.cell.Breakdown, each.cell.Member), each => each.place);
        var whole = all.Select(cell => places[(cell.Period, "", "")]).ToArray();
        var lines = places.Values.Where(place => whole[place] != place).GroupBy(place => (whole[place], all[place].Breakdown))
            .Select(members => new DisclosureLine(members.Key.Item1, [.. members])).ToList();
        var counts = all.Select(Cell).ToList();
        lines.AddRange(YearsOfMonths(periods, places, counts));
        var decisions = DisclosureStep.Apply(
            new DisclosureTable(counts, lines, unseen: Enumerable.Range(all.Length, counts.Count - all.Length).ToHashSet()), rules);
        return all.Select((cell, place) => decisions[place].Hidden != HiddenReason.None ? ShownCell.Nothing(cell.ValueId, decisions[place].Hidden)
            : IsRateOfFew(cell) || (place != whole[place] && IsShareOfFew(all[whole[place]])) ? ShownCell.Nothing(cell.ValueId, HiddenReason.SmallDenominator)
            : Show(cell, decisions[place], decisions[whole[place]]));
    }

    private bool IsKeptFromAudience(ValueCell cell) => rules.WholeOnly && cell.Breakdown.Length > 0;

    /// <summary>A share of a whole under ten is a rate of a small group, though its table is one of counts.</summary>
    private bool IsShareOfFew(ValueCell whole) => measure.Type == MeasureType.Share && whole.Numerator < rules.MinDenominator;

    /// <summary>What is below the line of a rate may be pupils of one group rather than residents, and then they may be few.</summary>
    private bool IsRateOfFew(ValueCell cell) => measure.Type == MeasureType.Rate && cell.Denominator is { } below && below > 0 && below < rules.MinDenominator;

    /// <summary>
    /// Every figure of a year less those of its months is nought, or what the months that are not there hold, and what came in
    /// late: that rest is put at the end of <paramref name="counts"/>. Where months hold more than the year nothing can be subtracted.
    /// </summary>
    private static IEnumerable<DisclosureLine> YearsOfMonths(
        List<ValueCell[]> periods, Dictionary<(MeasurePeriod, string, string), int> places, List<DisclosureCell> counts)
    {
        var months = periods.Select(period => period[0].Period).Where(period => period.Kind == Month).ToList();
        foreach (var cell in periods.Where(period => period[0].Period.Kind == Year && months.Count > 0).SelectMany(period => period))
        {
            var total = places[(cell.Period, cell.Breakdown, cell.Member)];
            int[] parts = [.. months.Select(month => places.TryGetValue((month, cell.Breakdown, cell.Member), out var place) ? place : -1).Where(place => place >= 0)];
            var rest = Less(counts[total], parts.Select(part => counts[part]));
            if (rest.Numerator < 0 || rest.Denominator < rest.Numerator)
            {
                continue;
            }

            if (months.Count == 12 && rest is { Numerator: 0, Denominator: null or 0 })
            {
                yield return new DisclosureLine(total, parts, ByAttackAlone: true);
            }
            else
            {
                counts.Add(rest);
                yield return new DisclosureLine(total, [.. parts, counts.Count - 1], ByAttackAlone: true);
            }
        }
    }

    private static DisclosureCell Less(DisclosureCell total, IEnumerable<DisclosureCell> parts) =>
        parts.Aggregate(total, (rest, part) => new DisclosureCell(rest.Numerator - part.Numerator, rest.Denominator - part.Denominator));

    /// <summary>Shares and rates are judged by their counts: what is below the line is the table's own whole, or public estimates of residents.</summary>
    private DisclosureCell Cell(ValueCell cell) => measure.Type == MeasureType.Proportion
        ? new DisclosureCell((long)cell.Numerator!.Value, (long)(cell.Denominator ?? 0))
        : new DisclosureCell((long)cell.Numerator!.Value);

    private ShownCell Show(ValueCell cell, DisclosedCell decision, DisclosedCell total)
    {
        var denominator = measure.Type switch
        {
            MeasureType.Proportion => decision.Denominator,
            MeasureType.Share => total.Numerator,
            MeasureType.Rate when cell.Denominator is { } residents => rules.Round((long)residents),
            _ => null,
        };
        return new ShownCell(cell.ValueId, HiddenReason.None, decision.Numerator, denominator, MeasureResult.Of(measure, decision.Numerator, denominator));
    }
}
