using SendDashboard.Core.Disclosure;

namespace SendDashboard.UnitTests.Disclosure;

/// <summary>Counts out every value that a hidden cell of one breakdown could have. The total stands first.</summary>
internal static class LineAttack
{
    private const int Rounding = 2; // a number shown as r is at most two away from it

    /// <summary>Values in order, from what a reader sees: <c>[c]</c> or a rounded count.</summary>
    internal static int[] OnCounts(string[] shown, int cell)
    {
        var members = shown[1..];
        var most = shown[0] == "[c]" ? 4 : int.Parse(shown[0], null) + Rounding;
        var emptyHidden = members.All(mark => mark == "[c]");
        var totals = shown[0] == "[c]" ? [1, 2, 3, 4] : Behind(shown[0]);
        var values = members.Select(mark => mark == "[c]" ? [.. Enumerable.Range(emptyHidden ? 0 : 1, most + 1)] : Behind(mark)).ToArray();
        if (cell == 0)
        {
            return [.. Sums(values, most).Where(totals.Contains)];
        }

        var others = Sums([.. values.Where((_, member) => member != cell - 1)], most);
        return [.. values[cell - 1].Where(value => others.Any(other => totals.Contains(value + other)))];
    }

    /// <summary>Pairs of numerator and denominator, knowing which cells are hidden on their own; the total is shown.</summary>
    internal static HashSet<(int N, int D)> OnShares(IReadOnlyList<DisclosedCell> shown, int cell, Func<DisclosureCell, bool> isSmall)
    {
        var members = shown.Skip(1).ToArray();
        var totals = PairsBehind(shown[0], isSmall);
        var most = totals.Max(total => total.D);
        var emptyHidden = members.All(member => member.IsHidden);
        var hidden = Pairs(emptyHidden ? 0 : 1, most).ToHashSet();
        var others = new HashSet<(int N, int D)> { (0, 0) };
        foreach (var (member, place) in members.Select((member, place) => (member, place)).OrderBy(pair => pair.member.IsHidden))
        {
            if (place != cell - 1)
            {
                var own = member.IsHidden ? hidden : PairsBehind(member, isSmall);
                others = [.. others.SelectMany(sum => own, (sum, pair) => (N: sum.N + pair.N, D: sum.D + pair.D)).Where(sum => sum.D <= most)];
            }
        }

        // What the total leaves over when the others are taken out.
        var left = totals.SelectMany(total => others, (total, sum) => (total.N - sum.N, total.D - sum.D)).ToHashSet();
        left.IntersectWith(hidden);
        return left;
    }

    private static int[] Behind(string shown)
    {
        var rounded = int.Parse(shown, null);
        return [.. Enumerable.Range(rounded - Rounding, 5).Where(value => value == 0 || value >= 5)];
    }

    private static HashSet<(int N, int D)> PairsBehind(DisclosedCell shown, Func<DisclosureCell, bool> isSmall) =>
    [
        .. from d in Enumerable.Range((int)shown.Denominator!.Value - Rounding, 5)
           from n in Enumerable.Range((int)shown.Numerator!.Value - Rounding, 5)
           where n >= 0 && n <= d && !isSmall(new DisclosureCell(n, d))
           select (n, d),
    ];

    private static IEnumerable<(int N, int D)> Pairs(int least, int most) =>
        from d in Enumerable.Range(least, most - least + 1) from n in Enumerable.Range(0, d + 1) select (n, d);

    private static HashSet<int> Sums(int[][] values, int most) => values.Aggregate(
        new HashSet<int> { 0 }, (sums, own) => [.. sums.SelectMany(sum => own, (sum, value) => sum + value).Where(sum => sum <= most)]);
}
