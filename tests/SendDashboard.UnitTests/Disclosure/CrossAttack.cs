using SendDashboard.Core.Disclosure;

namespace SendDashboard.UnitTests.Disclosure;

/// <summary>
/// The exact least and greatest value of every hidden cell of a cross of two breakdowns, one count at a time. Such a table is a
/// flow from rows to columns, and whole-number flows reach the limits that fractions reach, so a maximum flow tells whether a
/// table with a given value exists.
/// </summary>
internal static class CrossAttack
{
    private const int Far = 100_000;

    /// <summary>Cells of a row or column that is shown as nought are left out: the margin says what they are.</summary>
    internal static IEnumerable<(string Count, int Place, int Least, int Greatest)> On(DisclosureTable table, IReadOnlyList<DisclosedCell> shown)
    {
        var shares = table.Cells[0].Denominator is not null;
        return On("numerator", table, shown, cell => cell.Numerator, (cell, place) => OfPeople(cell.Numerator, shares || place == 0 ? 0 : 1))
            .Concat(!shares ? [] : On("denominator", table, shown, cell => cell.Denominator!.Value, (cell, _) => OfGroup(cell.Denominator)))
            .Concat(!shares ? [] : On("complement", table, shown, cell => cell.Denominator!.Value - cell.Numerator, (cell, _) => Between(cell)));
    }

    private static IEnumerable<(string Count, int Place, int Least, int Greatest)> On(
        string count, DisclosureTable table, IReadOnlyList<DisclosedCell> shown, Func<DisclosureCell, long> of,
        Func<DisclosedCell, int, (int Least, int Greatest)> known)
    {
        var cross = table.Crosses[0];
        var plain = table.Cells[0].Denominator is null;
        var told = new HashSet<int>();
        foreach (var line in table.Lines) // margins come before what they are made of
        {
            if (of(table.Cells[line.Total]) == 0 && (told.Contains(line.Total) || !shown[line.Total].IsHidden))
            {
                told.UnionWith(line.Members);
            }
        }

        var mayBeEmpty = table.Lines.Where(line => line.Members.All(member => shown[member].IsHidden)).SelectMany(line => line.Members).ToHashSet();
        var bounds = Enumerable.Range(0, shown.Count).Select(Limits).ToArray();
        foreach (var place in Enumerable.Range(0, shown.Count).Where(place => shown[place].IsHidden && !told.Contains(place)))
        {
            // Feasible values are an interval that holds the true one, so each end is found by halving.
            var truth = (int)of(table.Cells[place]);
            yield return (
                count,
                place,
                Search(bounds[place].Least, truth, value => IsPossible(place, (bounds[place].Least, value))),
                -Search(-bounds[place].Greatest, -truth, value => IsPossible(place, (-value, bounds[place].Greatest))));
        }

        (int Least, int Greatest) Limits(int place)
        {
            var (least, greatest) = known(shown[place], place);
            return !shown[place].IsHidden ? (least, greatest)
                : (mayBeEmpty.Contains(place) || count == "complement" ? 0 : least, plain && place == 0 ? 4 : Far);
        }

        bool IsPossible(int place, (int Least, int Greatest) narrowed)
        {
            var changed = bounds.ToArray();
            changed[place] = narrowed;
            return Flow.Exists(changed, cross.Rows.Count, cross.Columns.Count, 1 + cross.Rows.Count + cross.Columns.Count);
        }
    }

    private static (int Least, int Greatest) OfPeople(long? shown, int leastHidden) => shown switch
    {
        null => (leastHidden, Far),
        0 => (0, 0),
        { } number => ((int)Math.Max(5, number - 2), (int)number + 2),
    };

    private static (int Least, int Greatest) OfGroup(long? shown) => shown switch
    {
        null => (1, Far),
        0 => (0, 0),
        { } number => ((int)Math.Max(10, number - 2), (int)number + 2),
    };

    private static (int Least, int Greatest) Between(DisclosedCell shown)
    {
        var (n, d) = (OfPeople(shown.Numerator, 0), OfGroup(shown.Denominator));
        return (Math.Max(0, d.Least - n.Greatest), d.Greatest - n.Least) is var (least, greatest) && greatest < 5 ? (0, 0)
            : (least is > 0 and < 5 ? 5 : least, greatest);
    }

    /// <summary>The smallest value from low to high for which the answer is yes; high is known to be one.</summary>
    private static int Search(int low, int high, Func<int, bool> isPossible)
    {
        while (low < high)
        {
            var middle = low + (high - low) / 2; // below high, also for negative values
            (low, high) = isPossible(middle) ? (low, middle) : (middle + 1, high);
        }

        return high;
    }

    private static class Flow
    {
        /// <summary>Rows feed cells, cells feed columns, the grand total closes the circle; lower limits by the usual extra source and sink.</summary>
        internal static bool Exists((int Least, int Greatest)[] bounds, int height, int width, int firstCell)
        {
            var (source, sink, from, to) = (height + width, height + width + 1, height + width + 2, height + width + 3);
            var room = new int[to + 1, to + 1];
            var wanted = 0;
            void Edge(int a, int b, (int Least, int Greatest) limits)
            {
                room[a, b] += limits.Greatest - limits.Least;
                room[from, b] += limits.Least;
                room[a, to] += limits.Least;
                wanted += limits.Least;
            }

            if (bounds.Any(limits => limits.Least > limits.Greatest))
            {
                return false;
            }

            Edge(sink, source, bounds[0]);
            for (var row = 0; row < height; row++)
            {
                Edge(source, row, bounds[1 + row]);
                for (var column = 0; column < width; column++)
                {
                    Edge(row, height + column, bounds[firstCell + row * width + column]);
                }
            }

            for (var column = 0; column < width; column++)
            {
                Edge(height + column, sink, bounds[1 + height + column]);
            }

            return Push(room, from, to) == wanted;
        }

        private static int Push(int[,] room, int from, int to)
        {
            var pushed = 0;
            while (Path(room, from, to) is { } before)
            {
                var most = int.MaxValue;
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

        private static int[]? Path(int[,] room, int from, int to)
        {
            var before = new int[room.GetLength(0)];
            Array.Fill(before, -1);
            before[from] = from;
            var queue = new Queue<int>([from]);
            while (queue.TryDequeue(out var at))
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
}
