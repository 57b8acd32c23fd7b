namespace SendDashboard.Core.Disclosure;

/// <summary>
/// Somebody outside who sees what is shown, knows the rules, and adds and subtracts. Works out within which limits each hidden
/// count must lie. The suppression is judged by this, not by how it looks.
/// </summary>
/// <remarks>
/// Known: a number shown as r lies within rounding of r; a shown count of people is never from 1 to 4, a shown group never under
/// 10; a hidden cell is not empty, unless its whole breakdown is hidden (then noughts are hidden too); a hidden grand total of a
/// plain count is from 1 to 4; every line adds up in numerator, complement and denominator. For one line the limits found are the
/// tightest there are: each cell's region has sides along the three counts only, and such regions add up side by side. For a
/// cross of two breakdowns they are sound, and tightened until they stay.
/// Not known: which of two hidden cells was hidden for itself.
/// </remarks>
internal sealed class Attacker
{
    private const int MostRounds = 200;

    private readonly DisclosureTable _table;
    private readonly DisclosureRules _rules;
    private readonly Bounds[][] _bounds; // by quantity, then by cell

    internal Attacker(DisclosureTable table, DisclosureRules rules, Func<int, bool> isHidden)
    {
        _table = table;
        _rules = rules;
        _bounds = [new Bounds[table.Cells.Count], new Bounds[table.Cells.Count], new Bounds[table.Cells.Count]];
        var mayBeEmpty = CellsThatMayBeEmpty(table, isHidden);
        var parts = table.Lines.SelectMany(line => line.Members).ToHashSet();
        for (var cell = 0; cell < table.Cells.Count; cell++)
        {
            if (isHidden(cell))
            {
                Guess(cell, mayBeEmpty.Contains(cell), isGrandTotal: !parts.Contains(cell));
            }
            else
            {
                Read(cell);
            }

            Tighten(cell);
        }

        for (var round = 0; round < MostRounds && AddUp(); round++)
        {
        }
    }

    internal Bounds this[Quantity quantity, int cell] => _bounds[(int)quantity][cell];

    private static HashSet<int> CellsThatMayBeEmpty(DisclosureTable table, Func<int, bool> isHidden) =>
        [.. table.Lines.Where(line => line.Members.All(isHidden)).SelectMany(line => line.Members), .. table.Unseen];

    private void Read(int cell)
    {
        var (numerator, denominator) = _table.Cells[cell];
        Set(Quantity.Numerator, cell, Behind(numerator, _rules.HideBelow, isTested: !(_rules.ServicePerformance && denominator is not null)));
        Set(Quantity.Complement, cell, Bounds.Unknown);
        Set(Quantity.Denominator, cell, Denominator(cell) ?? Behind(denominator ?? 0, _rules.MinDenominator, isTested: true));
        Tighten(cell);
        if (_table.HasComplements && !_rules.ServicePerformance)
        {
            // What lies between a shown numerator and denominator is never from 1 to 4 either, so 20 of 20 means all of them.
            var between = this[Quantity.Complement, cell];
            Set(Quantity.Complement, cell, between.Greatest < _rules.HideBelow ? Bounds.Exactly(0)
                : between.Least > 0 ? between.And(_rules.HideBelow, Bounds.Unbounded)
                : between);
        }
    }

    private void Guess(int cell, bool mayBeEmpty, bool isGrandTotal)
    {
        var least = mayBeEmpty ? 0 : 1;
        var plain = !_table.HasDenominators;
        Set(Quantity.Numerator, cell, plain
            ? new Bounds(least, isGrandTotal ? _rules.HideBelow - 1 : Bounds.Unbounded)
            : Bounds.Unknown);
        Set(Quantity.Complement, cell, Bounds.Unknown);
        Set(Quantity.Denominator, cell, Denominator(cell) ?? new Bounds(least, Bounds.Unbounded));
    }

    /// <summary>The denominator itself, where it is public anyway.</summary>
    private Bounds? Denominator(int cell) =>
        _rules.DenominatorIsPublic && _table.Cells[cell].Denominator is { } known ? Bounds.Exactly(known) : null;

    /// <summary>What can lie behind a shown number: nought, or at least <paramref name="leastShown"/> where that is tested.</summary>
    private Bounds Behind(long count, int leastShown, bool isTested)
    {
        var shown = _rules.Round(count);
        var (least, greatest) = (_rules.LeastBehind(shown), _rules.GreatestBehind(shown));
        return !isTested ? new Bounds(least, greatest)
            : shown == 0 && greatest < leastShown ? Bounds.Exactly(0)
            : new Bounds(shown == 0 ? 0 : Math.Max(least, leastShown), greatest);
    }

    /// <summary>Numerator and complement make the denominator, so limits on two of them are limits on the third.</summary>
    private bool Tighten(int cell)
    {
        if (!_table.HasComplements)
        {
            return false;
        }

        var (n, c, d) = (this[Quantity.Numerator, cell], this[Quantity.Complement, cell], this[Quantity.Denominator, cell]);
        var (n2, c2, d2) = (n, c, d);
        for (var i = 0; i < 2; i++) // the second time carries the first one's findings across
        {
            c2 = c2.And(d2.Least - n2.Greatest, d2.Greatest - n2.Least);
            n2 = n2.And(d2.Least - c2.Greatest, d2.Greatest - c2.Least);
            d2 = d2.And(n2.Least + c2.Least, n2.Greatest + c2.Greatest);
        }

        return Learn(_bounds[(int)Quantity.Numerator], cell, n2)
            | Learn(_bounds[(int)Quantity.Complement], cell, c2)
            | Learn(_bounds[(int)Quantity.Denominator], cell, d2);
    }

    /// <summary>One round over all lines and counts; true when anything was learnt.</summary>
    private bool AddUp()
    {
        var learnt = false;
        foreach (var line in _table.Lines)
        {
            foreach (var bounds in _bounds.Take(_table.HasDenominators ? _bounds.Length : 1))
            {
                learnt |= line.AddsUp ? AddUp(line, bounds) : Cap(line, bounds);
            }

            foreach (var cell in line.Members.Append(line.Total))
            {
                learnt |= Tighten(cell);
            }
        }

        return learnt;
    }

    private static bool AddUp(DisclosureLine line, Bounds[] bounds)
    {
        var least = line.Members.Sum(member => bounds[member].Least);
        var greatest = line.Members.Sum(member => bounds[member].Greatest);
        var total = bounds[line.Total];
        var learnt = Learn(bounds, line.Total, total.And(least, greatest));
        foreach (var member in line.Members)
        {
            var own = bounds[member];
            learnt |= Learn(bounds, member, own.And(total.Least - (greatest - own.Greatest), total.Greatest - (least - own.Least)));
            least += bounds[member].Least - own.Least;
            greatest += bounds[member].Greatest - own.Greatest;
        }

        return learnt;
    }

    private static bool Cap(DisclosureLine line, Bounds[] bounds)
    {
        var most = bounds[line.Total].Greatest;
        return line.Members.Aggregate(false, (learnt, member) => Learn(bounds, member, bounds[member].And(0, most)) || learnt);
    }

    /// <summary>Limits that cross show that a guess about a hidden cell was wrong; they are not believed.</summary>
    private static bool Learn(Bounds[] bounds, int cell, Bounds better)
    {
        if (bounds[cell] == better || better.Range < 0)
        {
            return false;
        }

        bounds[cell] = better;
        return true;
    }

    private void Set(Quantity quantity, int cell, Bounds bounds) => _bounds[(int)quantity][cell] = bounds;
}
