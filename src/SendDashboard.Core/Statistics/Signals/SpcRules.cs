namespace SendDashboard.Core.Statistics.Signals;

/// <summary>
/// The four rules of an SPC chart, as the NHS Making Data Count team advises, and no more. They run within a part and stop at a gap.
/// Each rule passes over the points once.
/// </summary>
/// <param name="values">Oldest first, null for a gap.</param>
/// <param name="lines">The lines at each point; null where there are none.</param>
/// <param name="parts">Which part each point is in.</param>
internal sealed class SpcRules(IReadOnlyList<double?> values, IReadOnlyList<SpcLine?> lines, IReadOnlyList<int> parts)
{
    private const int RunLength = 7;

    private readonly SpcSignals[] _signals = new SpcSignals[values.Count];
    private readonly int[] _sides = new int[values.Count];
    private readonly int[] _runs = new int[values.Count];
    private readonly bool[] _close = new bool[values.Count];

    /// <summary>The rules set off by each point, and whether it lies (or for a run alone, heads) upwards.</summary>
    internal IReadOnlyList<(SpcSignals Signals, bool IsHigh)> Judge()
    {
        for (var at = 0; at < values.Count; at++)
        {
            Place(at);
        }

        Shifts();
        Runs();
        TwosOfThree();
        // A run that signals alone is judged by where it is heading, not by the side it happens to be on.
        return [.. _signals.Select((signals, at) => (signals, signals == SpcSignals.Run ? _runs[at] > 0 : values[at] > lines[at]?.Centre))];
    }

    private void Place(int at)
    {
        if (values[at] is not { } value || lines[at] is not { } line)
        {
            return;
        }

        // A mean of twelve like values can miss them by a rounding error, which is no variation.
        var rounding = 1e-12 * Math.Max(1, Math.Abs(line.Centre));
        _sides[at] = Math.Abs(value - line.Centre) > rounding ? Math.Sign(value - line.Centre) : 0;
        if (value > line.Upper + rounding || value < line.Lower - rounding)
        {
            _signals[at] |= SpcSignals.OutsideLimits;
        }
        else
        {
            _close[at] = value > line.NearUpper + rounding || value < line.NearLower - rounding;
        }
    }

    private void Shifts() => Mark(at => _sides[at], RunLength, (first, last) =>
    {
        for (var at = first; at <= last; at++)
        {
            _signals[at] |= SpcSignals.Shift;
        }
    });

    /// <summary>Seven points rising are six rises, so the point before the first rise belongs as well.</summary>
    private void Runs() => Mark(Step, RunLength - 1, (first, last) =>
    {
        for (var at = first - 1; at <= last; at++)
        {
            // A point at which one run ends and another starts belongs to the one that ends.
            _runs[at] = _runs[at] == 0 ? Step(last) : _runs[at];
            _signals[at] |= SpcSignals.Run;
        }
    });

    /// <summary>Up or down from the point before: 0 at a gap, at the start of a part, level, or without lines.</summary>
    private int Step(int at) =>
        at > 0 && parts[at] == parts[at - 1] && lines[at] is not null && values[at] is { } value && values[at - 1] is { } before
            ? Math.Sign(value.CompareTo(before)) : 0;

    /// <summary>Finds the rows of at least <paramref name="length"/> neighbours in one part that share a sign.</summary>
    private void Mark(Func<int, int> sign, int length, Action<int, int> mark)
    {
        for (int first = 0, next; first < values.Count; first = next)
        {
            var own = sign(first);
            for (next = first + 1; next < values.Count && parts[next] == parts[first] && sign(next) == own; next++)
            {
            }

            if (own != 0 && next - first >= length)
            {
                mark(first, next - 1);
            }
        }
    }

    private void TwosOfThree()
    {
        for (var first = 0; first + 2 < values.Count; first++)
        {
            var side = _sides[first];
            if (side == 0 || _sides[first + 1] != side || _sides[first + 2] != side || parts[first] != parts[first + 2]
                || Enumerable.Range(first, 3).Count(at => _close[at]) < 2)
            {
                continue;
            }

            for (var at = first; at < first + 3; at++)
            {
                _signals[at] |= _close[at] ? SpcSignals.TwoOfThree : 0;
            }
        }
    }
}
