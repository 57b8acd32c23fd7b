using SendDashboard.Core.Disclosure;
using SendDashboard.Insight.Measures;
using SendDashboard.Insight.Measures.Refreshing;

namespace SendDashboard.Insight.Suppression;

/// <summary>
/// Decides what an audience is shown of one measure, area and period: the whole and all its breakdowns at once, because a cell
/// that one hides another could give away. The rules themselves are in <see cref="DisclosureStep"/>.
/// </summary>
internal sealed class ShownTable(Measure measure, Audience audience)
{
    private readonly DisclosureRules rules = DisclosureRules.For(audience, measure.Disclosure == DisclosureClass.ServicePerformance);

    public IReadOnlyList<ShownCell> Of(IEnumerable<ValueCell> cells)
    {
        var counted = cells.Where(cell => cell.Numerator is not null).ToLookup(cell => cell.Breakdown, StringComparer.Ordinal);
        var missing = cells.Where(cell => cell.Numerator is null).Select(cell => ShownCell.Nothing(cell.ValueId, HiddenReason.None));
        var total = counted[""].SingleOrDefault();
        return total is null ? [.. missing] : [.. missing, .. Decide(total, [.. counted.Where(each => each.Key.Length > 0).Select(each => each.ToArray())])];
    }

    private IEnumerable<ShownCell> Decide(ValueCell total, ValueCell[][] breakdowns)
    {
        if (rules.WholeOnly && breakdowns.Length > 0)
        {
            return Decide(total, []).Concat(breakdowns.SelectMany(members => members).Select(cell => ShownCell.Nothing(cell.ValueId, HiddenReason.NotForAudience)));
        }

        var decisions = DisclosureStep.Apply(DisclosureTable.Family(Cell(total), [.. breakdowns.Select(members => members.Select(Cell).ToArray())]), rules);
        var all = breakdowns.SelectMany(members => members).Prepend(total).ToArray();
        // A share of a whole under ten is a rate of a small group, though its table is one of counts.
        var wholeIsSmall = measure.Type == MeasureType.Share && total.Numerator < rules.MinDenominator;
        return all.Select((cell, place) => (decisions[place].Hidden, wholeIsSmall && place > 0) switch
        {
            (HiddenReason.None, false) => Show(cell, decisions[place], decisions[0]),
            (HiddenReason.None, true) => ShownCell.Nothing(cell.ValueId, HiddenReason.SmallDenominator),
            var (reason, _) => ShownCell.Nothing(cell.ValueId, reason),
        });
    }

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
