namespace SendDashboard.Core.Disclosure;

/// <summary>Hides more, so that a hidden cell cannot be had by subtracting its neighbours from their total.</summary>
internal static class SecondaryRule
{
    /// <summary>A group hidden for itself hides its parts, noughts too: parts of four people would say who they are.</summary>
    internal static bool HidePartsOfSmallWholes(DisclosureMask mask) => mask.Table.Lines.Aggregate(false, (changed, line) =>
        !line.ByAttackAlone && mask[line.Total] is not (HiddenReason.None or HiddenReason.Secondary or HiddenReason.BreakdownWithheld)
            ? mask.HideAll(line, HiddenReason.WholeTooSmall) || changed
            : changed);

    /// <summary>
    /// In every line, for each count that is tested: no cell hidden, or two and more that together reach the threshold. Otherwise
    /// the next smallest above nought goes too.
    /// </summary>
    internal static bool HideNeighbours(DisclosureMask mask)
    {
        var changed = false;
        foreach (var line in mask.Table.Lines.Where(line => line is { AddsUp: true, ByAttackAlone: false }))
        {
            foreach (var quantity in mask.Tested)
            {
                while (Needs(mask, line, quantity))
                {
                    HideOneMore(mask, line, quantity);
                    changed = true;
                }
            }
        }

        return changed;
    }

    /// <summary>The member to hide next: the smallest in this count, or else in the denominator; null when none is above nought.</summary>
    internal static int? Next(DisclosureMask mask, DisclosureLine line, Quantity quantity) =>
        mask.NextSmallest(line, quantity) ?? (mask.Table.HasDenominators ? mask.NextSmallest(line, Quantity.Denominator) : null);

    private static void HideOneMore(DisclosureMask mask, DisclosureLine line, Quantity quantity)
    {
        if (Next(mask, line, quantity) is { } next)
        {
            mask.Hide(next, HiddenReason.Secondary);
        }
        else
        {
            mask.HideAll(line, HiddenReason.BreakdownWithheld);
        }
    }

    private static bool Needs(DisclosureMask mask, DisclosureLine line, Quantity quantity)
    {
        var cells = mask.Table.Cells;
        int[] hidden = [.. line.Members.Where(mask.IsHidden)];
        if (cells[line.Total][quantity] == 0 || hidden.Length == line.Members.Count)
        {
            return false; // a shown total of nought tells all of it; and there is no more to hide
        }

        return mask.IsHidden(line.Total)
            ? hidden.Length == 0
            : hidden.Length == 1 || hidden.Length > 1 && hidden.Sum(cell => cells[cell][quantity]) < mask.Rules.HideBelow;
    }
}
