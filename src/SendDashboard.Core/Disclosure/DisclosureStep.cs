namespace SendDashboard.Core.Disclosure;

/// <summary>
/// Disclosure control: decides, once and for everyone of an audience, which cells of a table are shown and as what. This is where
/// a cell is hidden; <see cref="HiddenReason"/> says why.
/// </summary>
/// <remarks>
/// The steps: (1) a cell is hidden for itself: a count from 1 to 4, a rate of a group under 10, none or all of such a group;
/// (2) what is hidden as a whole is hidden in all its parts; (3) wherever one hidden cell could be had by subtraction, its
/// smallest neighbours go too; (4) the result is attacked, and more is hidden until no hidden count can be placed within a
/// narrower range than "1 to 4"; (5) what is left is rounded, each number for itself, so totals need not add.
/// <para>The same table gives the same decisions every time: lines are taken in order, and equals by place.</para>
/// <para>Source: GSS and NHS England disclosure guidance as settled for this product; a 1 to 4 rule with rounding to the nearest 5.
/// It does not by itself compare releases, months or areas with each other: those are lines that the caller must put into one table.
/// It cannot hide that one of two hidden neighbours is small: every method of this kind tells that.</para>
/// </remarks>
public static class DisclosureStep
{
    /// <summary>One decision per cell, in the order of <see cref="DisclosureTable.Cells"/>.</summary>
    public static IReadOnlyList<DisclosedCell> Apply(DisclosureTable table, DisclosureRules rules)
    {
        var mask = new DisclosureMask(table, rules);
        while (SecondaryRule.HidePartsOfSmallWholes(mask)
            || SecondaryRule.HideNeighbours(mask)
            || AttackRule.HideWhatGivesAway(mask))
        {
        }

        return [.. table.Cells.Select((cell, place) => mask[place] is var reason && reason != HiddenReason.None
            ? new DisclosedCell(null, null, reason)
            : new DisclosedCell(rules.Round(cell.Numerator), cell.Denominator is { } count ? rules.Round(count) : null, reason))];
    }
}
