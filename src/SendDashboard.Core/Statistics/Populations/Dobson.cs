namespace SendDashboard.Core.Statistics.Populations;

/// <summary>Directly standardised rates: what the rate would be if the area had the ages of a standard population.</summary>
public static class Dobson
{
    /// <summary>Fewer events than this in all give no rate.</summary>
    public const double FewestEvents = 10;

    /// <summary>
    /// The rate per <paramref name="per"/> people, with Byar's limits on the total count weighted as Dobson does. Refused under ten events
    /// in all, for no strata, a negative count, a stratum without people, or a standard population of nobody.
    /// </summary>
    /// <remarks>
    /// DSR = Σ w x/n / Σ w; its variance Σ w² x/n² / (Σ w)²; limits DSR + √(variance / O) (Byar limit − O), O the total count.
    /// Source: Dobson and others, Statistics in Medicine 10 (1991), not read; the form is that of <c>PHEindicatormethods: phe_dsr</c>, read.
    /// </remarks>
    public static Statistic StandardisedRate(IReadOnlyCollection<DirectStratum> strata, double per = 100_000, double confidence = Confidence.Percent95)
    {
        ArgumentNullException.ThrowIfNull(strata);
        if (Refuse(strata) is var refusal and not Refusal.None)
        {
            return Statistic.Refused(refusal);
        }

        var observed = strata.Sum(stratum => stratum.Count);
        var standard = strata.Sum(stratum => stratum.Standard);
        var rate = strata.Sum(stratum => stratum.Count * stratum.Standard / stratum.Population) / standard;
        var squares = strata.Sum(stratum => stratum.Count * Math.Pow(stratum.Standard / stratum.Population, 2));
        var spread = Math.Sqrt(squares / (standard * standard) / observed);
        var count = Byar.Approximate(observed, confidence);
        return Statistic.Of(rate, new Interval(
            rate + spread * (count.Lower - observed), rate + spread * (count.Upper - observed), IntervalMethod.Dobson, confidence)).Times(per);
    }

    private static Refusal Refuse(IReadOnlyCollection<DirectStratum> strata) => strata switch
    {
        { Count: 0 } => Refusal.TooFewValues,
        _ when strata.Any(s => !double.IsFinite(s.Count + s.Population + s.Standard)) => Refusal.NotANumber,
        _ when strata.Any(s => s.Count < 0 || s.Population < 0 || s.Standard < 0) => Refusal.NegativeCount,
        _ when strata.Any(s => s.Population == 0) || strata.Sum(s => s.Standard) == 0 => Refusal.DenominatorIsZero,
        _ when strata.Sum(s => s.Count) < FewestEvents => Refusal.TooFewEvents,
        _ => Refusal.None,
    };
}
