namespace SendDashboard.Core.Disclosure;

/// <summary>Which cells of a table are hidden so far, and why. Cells are only ever added, so every loop over it ends.</summary>
internal sealed class DisclosureMask
{
    private readonly HiddenReason[] _reasons;

    internal DisclosureMask(DisclosureTable table, DisclosureRules rules)
    {
        Table = table;
        Rules = rules;
        Tested = Choose(table, rules);
        _reasons = [.. table.Cells.Select((cell, place) => table.Unseen.Contains(place)
            ? HiddenReason.BreakdownWithheld
            : PrimaryRule.Judge(cell, rules))];
    }

    internal DisclosureTable Table { get; }

    internal DisclosureRules Rules { get; }

    /// <summary>The counts that say something about people, and so must not be worked out.</summary>
    internal IReadOnlyList<Quantity> Tested { get; }

    internal HiddenReason this[int cell] => _reasons[cell];

    internal bool IsHidden(int cell) => _reasons[cell] != HiddenReason.None;

    /// <summary>True when the cell was shown until now. The first reason stays.</summary>
    internal bool Hide(int cell, HiddenReason reason)
    {
        if (IsHidden(cell))
        {
            return false;
        }

        _reasons[cell] = reason;
        return true;
    }

    internal bool HideAll(DisclosureLine line, HiddenReason reason) =>
        line.Members.Aggregate(false, (changed, member) => Hide(member, reason) || changed);

    /// <summary>The shown member with the smallest count above nought, the first of equals; null when there is none.</summary>
    internal int? NextSmallest(DisclosureLine line, Quantity quantity) => line.Members
        .Where(member => !IsHidden(member) && Table.Cells[member][quantity] > 0)
        .OrderBy(member => Table.Cells[member][quantity]).ThenBy(member => member)
        .Select(member => (int?)member).FirstOrDefault();

    private static Quantity[] Choose(DisclosureTable table, DisclosureRules rules) => (table, rules) switch
    {
        ({ HasDenominators: false }, _) => [Quantity.Numerator],
        (_, { ServicePerformance: true }) => [Quantity.Denominator],
        _ =>
        [
            Quantity.Numerator,
            .. table.HasComplements ? [Quantity.Complement] : Array.Empty<Quantity>(),
            .. rules.DenominatorIsPublic ? [] : new[] { Quantity.Denominator },
        ],
    };
}
