namespace SendDashboard.Core.Statistics.Populations;

/// <summary>Indirect standardisation: what was counted, over what the rates of a reference population (England) would have given.</summary>
public static class Isr
{
    /// <summary>
    /// Observed over expected, times <paramref name="reference"/> (1, or 100 for a standardised ratio as often printed), with limits.
    /// Refused when nothing was expected, for no strata, a negative count, or a reference stratum without people.
    /// </summary>
    /// <param name="observed">Events in the area, all strata together.</param>
    /// <param name="strata">The area's people, and the reference population's events and people.</param>
    /// <param name="reference">The value at which observed and expected are the same.</param>
    /// <param name="confidence">As a fraction.</param>
    /// <remarks>
    /// Expected = Σ n · (reference count / reference population). The limits are those of the observed count, exact under ten and Byar's
    /// from there, over the expected. Source: <c>PHEindicatormethods: calculate_ISRatio</c>, read.
    /// </remarks>
    public static Statistic Ratio(
        double observed, IReadOnlyCollection<IndirectStratum> strata, double reference = 1, double confidence = Confidence.Percent95)
    {
        ArgumentNullException.ThrowIfNull(strata);
        return Refuse(strata) is var refusal and not Refusal.None
            ? Statistic.Refused(refusal)
            : Byar.RateInterval(observed, Expected(strata), reference, confidence);
    }

    /// <summary>
    /// The indirectly standardised rate: the ratio times the crude rate of the reference population, per <paramref name="per"/> people.
    /// Refused as the ratio is. Source: <c>PHEindicatormethods: calculate_ISRate</c>, read.
    /// </summary>
    public static Statistic Rate(
        double observed, IReadOnlyCollection<IndirectStratum> strata, double per = 100_000, double confidence = Confidence.Percent95)
    {
        ArgumentNullException.ThrowIfNull(strata);
        return Ratio(observed, strata, strata.Sum(s => s.ReferenceCount) / strata.Sum(s => s.ReferencePopulation) * per, confidence);
    }

    /// <summary>The events expected of the area. NaN when a reference stratum has nobody.</summary>
    public static double Expected(IReadOnlyCollection<IndirectStratum> strata) =>
        strata.Sum(stratum => stratum.Population * (stratum.ReferenceCount / stratum.ReferencePopulation));

    private static Refusal Refuse(IReadOnlyCollection<IndirectStratum> strata) => strata switch
    {
        { Count: 0 } => Refusal.TooFewValues,
        _ when strata.Any(s => !double.IsFinite(s.Population + s.ReferenceCount + s.ReferencePopulation)) => Refusal.NotANumber,
        _ when strata.Any(s => s.Population < 0 || s.ReferenceCount < 0 || s.ReferencePopulation < 0) => Refusal.NegativeCount,
        _ when strata.Any(s => s.ReferencePopulation == 0) => Refusal.DenominatorIsZero,
        _ => Refusal.None,
    };
}
