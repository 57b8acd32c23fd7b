namespace SendDashboard.Core.Statistics.Signals;

/// <summary>What all control charts share: parts, baselines, the rules, and how lines are shown.</summary>
internal static class SpcDrawing
{
    /// <summary>Gives the lines of a part from its first point and how many points its baseline spans; null when there is too little.</summary>
    internal delegate Func<int, SpcLine?>? LinesOf(int from, int baseline);

    internal static SpcChart Draw(SpcKind kind, IReadOnlyList<double?> values, SpcOptions options, LinesOf linesOf)
    {
        Check(options, values.Count);
        if (values.Any(value => value is { } known && !double.IsFinite(known)))
        {
            return new(kind, [.. values.Select(value => new SpcPoint(value, SpcSignals.None, false, null, null, null))], [], Refusal.NotANumber);
        }

        var lines = new SpcLine?[values.Count];
        var inPart = new int[values.Count];
        List<SpcPart> parts = [];
        SpcRebase?[] starts = values.Count == 0 ? [] : [null, .. options.Rebases];
        foreach (var (index, start) in starts.Index())
        {
            var from = start?.At ?? 0;
            var to = (index + 1 < starts.Length ? starts[index + 1]!.At : values.Count) - 1;
            double?[] own = [.. values.Skip(from).Take(to - from + 1)];
            var baseline = SpcBaseline.Span(own, options.BaselinePoints);
            var line = linesOf(from, baseline);
            for (var at = from; at <= to; at++)
            {
                (inPart[at], lines[at]) = (index, line?.Invoke(at));
            }

            parts.Add(new(from, to, Limits(kind, lines, from, to, own, baseline), start, line is null ? Refusal.TooFewValues : Refusal.None));
        }

        var judged = new SpcRules(values, lines, inPart).Judge();
        return new(
            kind, [.. values.Select((value, at) => Point(kind, value, lines[at], judged[at]))], parts,
            parts.Exists(part => part.Limits is not null) ? Refusal.None : Refusal.TooFewValues);
    }

    private static void Check(SpcOptions options, int points)
    {
        if (options.BaselinePoints < 2)
        {
            throw new ArgumentException("A baseline takes two points or more.", nameof(options));
        }

        var before = 0;
        foreach (var rebase in options.Rebases)
        {
            if (rebase.At <= before || rebase.At >= points || string.IsNullOrWhiteSpace(rebase.Reason))
            {
                throw new ArgumentException("Re-bases lie within the series, in their order, each with its reason.", nameof(options));
            }

            before = rebase.At;
        }
    }

    private static SpcLimits? Limits(SpcKind kind, SpcLine?[] lines, int from, int to, double?[] own, int baseline)
    {
        var last = Array.FindLast(lines[from..(to + 1)], line => line is not null);
        return last is null ? null : new(
            last.Centre, Lowest(kind, last), Highest(kind, last),
            own.Take(baseline).Count(value => value is not null), own.Count(value => value is not null) < SpcChart.Settled);
    }

    private static SpcPoint Point(SpcKind kind, double? value, SpcLine? line, (SpcSignals Signals, bool IsHigh) judged) => line is null
        ? new(value, SpcSignals.None, false, null, null, null)
        : new(value, judged.Signals, judged.IsHigh, line.Centre, Lowest(kind, line), Highest(kind, line));

    /// <summary>A limit where no value can lie is shown at the edge. An XmR chart does not know its values' edges and is left as it is.</summary>
    private static double Lowest(SpcKind kind, SpcLine line) => kind == SpcKind.Xmr ? line.Lower : Math.Max(0, line.Lower);

    private static double Highest(SpcKind kind, SpcLine line) => kind is SpcKind.P or SpcKind.PPrime ? Math.Min(1, line.Upper) : line.Upper;
}
