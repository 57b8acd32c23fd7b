namespace SendDashboard.Core.Statistics.Signals;

/// <summary>
/// Statistical process control: which points of a series are more than the usual ups and downs. Every function takes its series oldest
/// first with null for a gap, judges by the same four rules (<see cref="SpcSignals"/>), in time that grows with the points, and refuses
/// what has no two neighbouring points. Options are checked: a re-base outside the series, out of order or without a reason throws
/// <see cref="ArgumentException"/>.
/// </summary>
/// <remarks>
/// Sources: NHS England, Making Data Count, as its rules stand in <c>nhs-r-community/NHSRplotthedots</c>, read; charts other than XmR from
/// Provost and Murray, The Health Care Data Guide, not read, in the form of <c>anhoej/qicharts2</c>, read; P′ and U′ from Laney, Quality
/// Engineering 14 (2002), not read, likewise.
/// </remarks>
public static class Spc
{
    private const double EnoughEvents = 10;
    private const double FewEvents = 1;
    private const double VeryDifferent = 2;
    private const double MedianOfExponential = 0.693;
    private const double Nelson = 3.6;

    /// <summary>
    /// The XmR chart of monthly values: mean ∓ 2.66 mean moving ranges of the baseline. Outliers stay in unless screened. A gap breaks rows
    /// and runs and has no moving range on either side. A flat baseline gives limits of no width: any later change is outside them.
    /// </summary>
    public static SpcChart Classify(IReadOnlyList<double?> values, SpcOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        var how = options ?? SpcOptions.Default;
        return SpcDrawing.Draw(SpcKind.Xmr, values, how, (from, baseline) =>
        {
            double?[] used = [.. values.Skip(from).Take(baseline)];
            if (SpcBaseline.MeanRange(used, how.ScreenOutliers) is not { } range)
            {
                return null;
            }

            var line = SpcLine.Round(used.Average()!.Value, SpcBaseline.ReachOfRanges * range);
            return _ => line;
        });
    }

    /// <summary>
    /// The p chart of shares, as fractions: p̄ ∓ 3√(p̄(1 − p̄)/n), p̄ all hits over all tried in the baseline and n each point's own; with
    /// <paramref name="prime"/> Laney's p′, the standard deviation times that of the standardised baseline. A point without a denominator
    /// above nought is a gap; a numerator above its denominator throws <see cref="ArgumentOutOfRangeException"/>.
    /// </summary>
    public static SpcChart P(IReadOnlyList<double?> numerators, IReadOnlyList<double?> denominators, bool prime = false, SpcOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(numerators);
        ArgumentNullException.ThrowIfNull(denominators);
        if (numerators.Zip(denominators).Any(pair => pair.Second > 0 && pair.First > pair.Second))
        {
            throw new ArgumentOutOfRangeException(nameof(numerators), "More hits than were tried.");
        }

        return Divided(prime ? SpcKind.PPrime : SpcKind.P, numerators, denominators, prime, mean => mean * (1 - mean), options);
    }

    /// <summary>
    /// The u chart of events per person: ū ∓ 3√(ū/n), ū all events over all people in the baseline and n each point's own; with
    /// <paramref name="prime"/> Laney's u′. A point without a population above nought is a gap.
    /// </summary>
    public static SpcChart U(IReadOnlyList<double?> counts, IReadOnlyList<double?> populations, bool prime = false, SpcOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(populations);
        return Divided(prime ? SpcKind.UPrime : SpcKind.U, counts, populations, prime, mean => mean, options);
    }

    /// <summary>
    /// The g chart: cases between one rare event and the next, one value for each event. Limits ḡ ∓ 3√(ḡ(ḡ + 1)); the centre line, which
    /// rows are counted from, is 0.693 ḡ, near the median, as such values are lopsided. A high point means that events have become rarer.
    /// </summary>
    public static SpcChart G(IReadOnlyList<double?> casesBetween, SpcOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(casesBetween);
        return SpcDrawing.Draw(SpcKind.G, casesBetween, options ?? SpcOptions.Default, (from, baseline) =>
        {
            double?[] used = [.. casesBetween.Skip(from).Take(baseline)];
            if (used.Count(value => value is not null) < 2 || used.Average() is not { } mean)
            {
                return null;
            }

            var deviation = Math.Sqrt(mean * (mean + 1));
            var line = new SpcLine(MedianOfExponential * mean, mean - 3 * deviation, mean - 2 * deviation, mean + 2 * deviation, mean + 3 * deviation);
            return _ => line;
        });
    }

    /// <summary>
    /// The t chart: time between one rare event and the next, one value for each event, above nought; two events at one time have no time
    /// between them, and the chart is refused. An XmR chart of the values to the power 1/3.6 (Nelson), its lines turned back.
    /// </summary>
    public static SpcChart T(IReadOnlyList<double?> timesBetween, SpcOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(timesBetween);
        if (timesBetween.Any(time => time <= 0))
        {
            return new(SpcKind.T, [.. timesBetween.Select(time => new SpcPoint(time, SpcSignals.None, false, null, null, null))], [], Refusal.NotAboveNought);
        }

        var chart = Classify([.. timesBetween.Select(time => time is { } known ? Math.Pow(known, 1 / Nelson) : (double?)null)], options);
        static double Back(double value) => Math.Pow(Math.Max(0, value), Nelson);
        static double? BackIf(double? value) => value is { } known ? Back(known) : null;
        return chart with
        {
            Kind = SpcKind.T,
            Points = [.. chart.Points.Select((point, at) => point with
            {
                Value = timesBetween[at], Centre = BackIf(point.Centre), Lower = BackIf(point.Lower), Upper = BackIf(point.Upper),
            })],
            Parts = [.. chart.Parts.Select(part => part with
            {
                Limits = part.Limits is { } lines ? lines with { Mean = Back(lines.Mean), Lower = Back(lines.Lower), Upper = Back(lines.Upper) } : null,
            })],
        };
    }

    /// <summary>
    /// Which chart fits counts and their denominators, by three rules in this order. (1) On average under one event a point (for a share,
    /// of hits or misses, whichever are fewer): points say next to nothing, so count between events, <see cref="SpcKind.G"/> for a share,
    /// <see cref="SpcKind.T"/> for a rate. (2) Under ten: chance rules, and limits must follow each denominator, <see cref="SpcKind.P"/> or
    /// <see cref="SpcKind.U"/>. (3) Ten and more: <see cref="SpcKind.Xmr"/>, or <see cref="SpcKind.PPrime"/> or <see cref="SpcKind.UPrime"/>
    /// where the largest denominator is over twice the smallest. NotSet when no point has both numbers. The thresholds are ours, after
    /// Provost and Murray's advice on small subgroups and rare events, not read.
    /// </summary>
    public static SpcKind Choose(IReadOnlyList<double?> numerators, IReadOnlyList<double?> denominators, bool isShare)
    {
        ArgumentNullException.ThrowIfNull(numerators);
        ArgumentNullException.ThrowIfNull(denominators);
        List<(double Count, double Of)> points =
            [.. numerators.Zip(denominators).Where(pair => pair.First is not null && pair.Second > 0).Select(pair => (pair.First!.Value, pair.Second!.Value))];
        if (points.Count == 0)
        {
            return SpcKind.NotSet;
        }

        var hits = points.Average(point => point.Count);
        var events = isShare ? Math.Min(hits, points.Average(point => point.Of) - hits) : hits;
        return events switch
        {
            < FewEvents => isShare ? SpcKind.G : SpcKind.T,
            < EnoughEvents => isShare ? SpcKind.P : SpcKind.U,
            _ when points.Max(point => point.Of) > VeryDifferent * points.Min(point => point.Of) => isShare ? SpcKind.PPrime : SpcKind.UPrime,
            _ => SpcKind.Xmr,
        };
    }

    private static SpcChart Divided(
        SpcKind kind, IReadOnlyList<double?> counts, IReadOnlyList<double?> sizes, bool prime, Func<double, double> variance, SpcOptions? options)
    {
        if (counts.Count != sizes.Count)
        {
            throw new ArgumentException("Each count needs its denominator.", nameof(sizes));
        }

        double?[] values = [.. counts.Zip(sizes, (count, size) => size > 0 ? count / size : null)];
        var how = options ?? SpcOptions.Default;
        return SpcDrawing.Draw(kind, values, how, (from, baseline) =>
        {
            int[] used = [.. Enumerable.Range(from, baseline).Where(at => values[at] is not null)];
            if (used.Length < 2)
            {
                return null;
            }

            var mean = used.Sum(at => counts[at]!.Value) / used.Sum(at => sizes[at]!.Value);
            double Deviation(int at) => Math.Sqrt(variance(mean) / sizes[at]!.Value);
            double? Standardised(int at) => values[at] is { } value && Deviation(at) > 0 ? (value - mean) / Deviation(at) : null;
            double?[] standard = [.. Enumerable.Range(from, baseline).Select(Standardised)];
            var widen = prime ? SpcBaseline.MeanRange(standard, how.ScreenOutliers) / SpcBaseline.RangeOfTwo : 1;
            return widen is { } factor ? at => values[at] is null ? null : SpcLine.Round(mean, 3 * factor * Deviation(at)) : null;
        });
    }
}
