namespace SendDashboard.Core.Statistics;

/// <summary>A figure beside another: clear of it, or not to be told apart from it.</summary>
public static class Comparison
{
    /// <summary>
    /// A figure's limits against a benchmark that is taken as exact (England, a region), as Fingertips compares. Clear of the benchmark is
    /// better or worse by polarity, higher or lower without one; otherwise similar, a benchmark on the very limit included.
    /// <see cref="Judgement.NotSet"/> when there are no limits or no benchmark. Units must agree.
    /// </summary>
    public static Judgement Against(Interval? interval, double? benchmark, Polarity polarity)
    {
        if (interval is not { } limits || benchmark is not { } value || !double.IsFinite(value))
        {
            return Judgement.NotSet;
        }

        return limits.Contains(value) ? Judgement.Similar : Way(limits.Lower > value, polarity);
    }

    /// <summary>
    /// A figure's limits against those of another area, which has its own share of chance (a statistical neighbour): limits that overlap,
    /// if only at an end, are similar; limits clear of each other are judged by polarity. <see cref="Judgement.NotSet"/> when either is missing.
    /// </summary>
    /// <remarks>
    /// Overlap is the cautious test: two figures whose 95% limits just touch differ at about 99.4%. Source: PHE Technical Guide,
    /// "overlapping confidence intervals", known of and not read.
    /// </remarks>
    public static Judgement AgainstArea(Interval? interval, Interval? other, Polarity polarity) => (interval, other) switch
    {
        ({ } ours, { } theirs) => ours.Overlaps(theirs) ? Judgement.Similar : Way(ours.Lower > theirs.Upper, polarity),
        _ => Judgement.NotSet,
    };

    /// <summary>
    /// A figure against each of several areas (the ten statistical neighbours), by <see cref="AgainstArea"/>:
    /// how many it stands to in each way. Never a rank.
    /// </summary>
    public static ComparisonTally AgainstEach(Interval? interval, IEnumerable<Interval?> others, Polarity polarity)
    {
        ArgumentNullException.ThrowIfNull(others);
        var counts = others.Select(other => AgainstArea(interval, other, polarity)).CountBy(judgement => judgement).ToDictionary();
        int Of(Judgement judgement) => counts.GetValueOrDefault(judgement);
        return new(Of(Judgement.Better), Of(Judgement.Worse), Of(Judgement.Higher), Of(Judgement.Lower), Of(Judgement.Similar), Of(Judgement.NotSet));
    }

    /// <summary>What it means to be (or to go) up or down.</summary>
    public static Judgement Way(bool up, Polarity polarity) => polarity switch
    {
        Polarity.HigherIsBetter => up ? Judgement.Better : Judgement.Worse,
        Polarity.LowerIsBetter => up ? Judgement.Worse : Judgement.Better,
        _ => up ? Judgement.Higher : Judgement.Lower,
    };
}
