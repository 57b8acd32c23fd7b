namespace SendDashboard.Core.Disclosure;

/// <summary>Attacks what would be shown, and hides more where the attack succeeds.</summary>
internal static class AttackRule
{
    /// <summary>True when a hidden count could be placed too closely and something more was hidden for it.</summary>
    internal static bool HideWhatGivesAway(DisclosureMask mask)
    {
        var attacker = new Attacker(mask.Table, mask.Rules, mask.IsHidden);
        foreach (var quantity in mask.Tested)
        {
            CrossAttacker[] crosses = [.. mask.Table.Crosses.Select(cross => new CrossAttacker(mask.Table, cross, attacker, quantity))];
            for (var cell = 0; cell < mask.Table.Cells.Count; cell++)
            {
                if (mask.IsHidden(cell)
                    && !mask.Table.Unseen.Contains(cell)
                    && IsGivenAway(attacker[quantity, cell].Range, crosses, cell, LeastRange(mask, cell))
                    && !IsToldByNought(mask, cell, quantity)
                    && HideMore(mask, cell, quantity))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsGivenAway(long range, CrossAttacker[] crosses, int cell, long leastRange) =>
        range < leastRange || crosses.Any(cross => cross.Range(cell, leastRange) < leastRange);

    /// <summary>A group that everybody knows to be of two people cannot be protected beyond "nought to two".</summary>
    private static long LeastRange(DisclosureMask mask, int cell) =>
        mask.Rules.DenominatorIsPublic && mask.Table.Cells[cell].Denominator is { } known
            ? Math.Min(known, mask.Rules.LeastRange)
            : mask.Rules.LeastRange;

    /// <summary>A shown total of nought says that each of its parts is nought, which is no more than the total says.</summary>
    private static bool IsToldByNought(DisclosureMask mask, int cell, Quantity quantity) => mask.Table.Lines.Any(line =>
        line.Members.Contains(cell) && mask.Table.Cells[line.Total][quantity] == 0
        && (!mask.IsHidden(line.Total) || IsToldByNought(mask, line.Total, quantity)));

    /// <summary>
    /// Hides the smallest neighbour in the cell's own lines; else in any line that hidden cells tie to it, since those give it away
    /// too; else withholds a whole line; and only then a total.
    /// </summary>
    private static bool HideMore(DisclosureMask mask, int cell, Quantity quantity)
    {
        var own = mask.Table.Lines.Where(line => line.AddsUp && Has(line, cell)).ToArray();
        var tied = Tied(mask, own);
        return HideSmallest(mask, own, quantity)
            || HideSmallest(mask, tied, quantity)
            || tied.Any(line => mask.HideAll(line, HiddenReason.BreakdownWithheld))
            || tied.Reverse().Any(line => mask.Hide(line.Total, HiddenReason.Secondary));
    }

    private static bool HideSmallest(DisclosureMask mask, DisclosureLine[] lines, Quantity quantity)
    {
        var next = lines.Select(line => SecondaryRule.Next(mask, line, quantity)).OfType<int>()
            .OrderBy(place => mask.Table.Cells[place][quantity]).ThenBy(place => place).ToArray();
        return next.Length > 0 && mask.Hide(next[0], HiddenReason.Secondary);
    }

    /// <summary>The lines reached from some through cells that are hidden, in the order of the table.</summary>
    private static DisclosureLine[] Tied(DisclosureMask mask, DisclosureLine[] from)
    {
        var reached = from.ToHashSet();
        var found = from.Length > 0;
        while (found)
        {
            var hidden = reached.SelectMany(line => line.Members.Append(line.Total)).Where(mask.IsHidden).ToHashSet();
            var more = mask.Table.Lines.Where(line => line.AddsUp && !reached.Contains(line) && hidden.Any(place => Has(line, place))).ToArray();
            reached.UnionWith(more);
            found = more.Length > 0;
        }

        return [.. mask.Table.Lines.Where(reached.Contains)];
    }

    private static bool Has(DisclosureLine line, int cell) => line.Total == cell || line.Members.Contains(cell);
}
