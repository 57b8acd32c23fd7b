namespace SendDashboard.Core.Disclosure;

/// <summary>
/// Attacks a cross of two breakdowns exactly, one count at a time. People flow from the grand total through a row total, a cell and
/// a column total back to the grand total; another table that looks the same is another flow within the same limits. How far a
/// hidden cell can move is a maximum flow from the far end of its arrow back to the near end, starting from the true table.
/// </summary>
/// <remarks>
/// Whole-number flows reach what fractions reach (Ford and Fulkerson), so nothing is missed for the one count. No more than
/// <c>enough</c> is ever sought, so each cell costs a handful of searches. The limits come from <see cref="Attacker"/>, which
/// carries what is known of one count over to the other two.
/// </remarks>
internal sealed class CrossAttacker
{
    private readonly long[,] _room; // how much more may flow from one node to another
    private readonly Dictionary<int, (int From, int To)> _arrows = [];

    internal CrossAttacker(DisclosureTable table, DisclosureCross cross, Attacker known, Quantity quantity)
    {
        var (height, width) = (cross.Rows.Count, cross.Columns.Count);
        var (source, sink) = (height + width, height + width + 1);
        _room = new long[sink + 1, sink + 1];
        Add(cross.Grand, sink, source);
        for (var row = 0; row < height; row++)
        {
            Add(cross.Rows[row], source, row);
            for (var column = 0; column < width; column++)
            {
                Add(cross.Cells[row][column], row, height + column);
            }
        }

        for (var column = 0; column < width; column++)
        {
            Add(cross.Columns[column], height + column, sink);
        }

        void Add(int cell, int from, int to)
        {
            var (truth, limits) = (table.Cells[cell][quantity], known[quantity, cell]);
            _arrows[cell] = (from, to);
            _room[from, to] = Math.Max(0, limits.Greatest - truth);
            _room[to, from] = Math.Max(0, truth - limits.Least);
        }
    }

    /// <summary>Greatest less least value of the cell, or <paramref name="enough"/> where it is more than that; null for a cell elsewhere.</summary>
    internal long? Range(int cell, long enough)
    {
        if (!_arrows.TryGetValue(cell, out var arrow))
        {
            return null;
        }

        var up = Push(arrow.To, arrow.From, Math.Min(enough, _room[arrow.From, arrow.To]));
        var down = up >= enough ? 0 : Push(arrow.From, arrow.To, Math.Min(enough - up, _room[arrow.To, arrow.From]));
        return up + down;
    }

    /// <summary>Flow from one node to another by every way but the arrow between them, up to <paramref name="wanted"/>.</summary>
    private long Push(int from, int to, long wanted)
    {
        var room = (long[,])_room.Clone();
        (room[from, to], room[to, from]) = (0, 0);
        var pushed = 0L;
        while (pushed < wanted && Way(room, from, to) is { } before)
        {
            var most = wanted - pushed;
            for (var at = to; at != from; at = before[at])
            {
                most = Math.Min(most, room[before[at], at]);
            }

            for (var at = to; at != from; at = before[at])
            {
                room[before[at], at] -= most;
                room[at, before[at]] += most;
            }

            pushed += most;
        }

        return pushed;
    }

    /// <summary>For each node on a shortest way, the one before it; null when there is no way.</summary>
    private static int[]? Way(long[,] room, int from, int to)
    {
        var before = new int[room.GetLength(0)];
        Array.Fill(before, -1);
        before[from] = from;
        var queue = new Queue<int>([from]);
        while (before[to] < 0 && queue.TryDequeue(out var at))
        {
            for (var next = 0; next < before.Length; next++)
            {
                if (before[next] < 0 && room[at, next] > 0)
                {
                    before[next] = at;
                    queue.Enqueue(next);
                }
            }
        }

        return before[to] < 0 ? null : before;
    }
}
