namespace SendDashboard.Core.Statistics;

/// <summary>A figure's limits against a benchmark's value, as Fingertips compares. The benchmark is taken as exact.</summary>
public static class Comparison
{
    /// <summary>
    /// Clear of the benchmark is better or worse by polarity, higher or lower without one; otherwise similar, a benchmark on the
    /// very limit included. <see cref="Judgement.NotSet"/> when there are no limits or no benchmark. Units must agree.
    /// </summary>
    public static Judgement With(Interval? interval, double? benchmark, Polarity polarity)
    {
        if (interval is not { } limits || benchmark is not { } value || !double.IsFinite(value))
        {
            return Judgement.NotSet;
        }

        return limits.Contains(value) ? Judgement.Similar : Way(limits.Lower > value, polarity);
    }

    /// <summary>What it means to be (or to go) up or down.</summary>
    public static Judgement Way(bool up, Polarity polarity) => polarity switch
    {
        Polarity.HigherIsBetter => up ? Judgement.Better : Judgement.Worse,
        Polarity.LowerIsBetter => up ? Judgement.Worse : Judgement.Better,
        _ => up ? Judgement.Higher : Judgement.Lower,
    };
}
