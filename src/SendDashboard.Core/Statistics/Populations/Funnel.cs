using SendDashboard.Core.Statistics.Distributions;

namespace SendDashboard.Core.Statistics.Populations;

/// <summary>Funnel plots: how far from the average chance alone takes an area of a given size.</summary>
/// <remarks>
/// Source: Spiegelhalter, Statistics in Medicine 24 (2005), not read; limits and places are those of <c>PHEindicatormethods:
/// calculate_funnel_limits</c> and <c>assign_funnel_significance</c>, read, and pass through its published points.
/// </remarks>
public static class Funnel
{
    /// <summary>
    /// The 95% and 99.8% limits round <paramref name="average"/> at a denominator. For a proportion (a fraction) θ ∓ z√(θ(1 − θ)/n), kept
    /// within 0 and 1. For a rate (per person) and a ratio (average 1) the limits L for which a count of nL lies on the exact Poisson
    /// limits of what the average gives at n: χ²(1 − α/2, 2nL + 2)/2 = nθ below and χ²(α/2, 2nL)/2 = nθ above; a lower limit is 0 where no
    /// count would be low enough. Throws <see cref="ArgumentOutOfRangeException"/> for a denominator of nought or less, an average that is
    /// negative (for a proportion, above 1), or no kind.
    /// </summary>
    /// <param name="kind">What is shown.</param>
    /// <param name="average">All events over all denominators: a fraction, events per person, or 1.</param>
    /// <param name="denominator">People, or for a ratio the expected count.</param>
    public static FunnelLimits Limits(FunnelKind kind, double average, double denominator)
    {
        if (!(denominator > 0 && double.IsFinite(denominator)))
        {
            throw new ArgumentOutOfRangeException(nameof(denominator), denominator, "A funnel is drawn at a denominator above nought.");
        }

        if (!(average >= 0 && double.IsFinite(average)) || (kind == FunnelKind.Proportion && average > 1))
        {
            throw new ArgumentOutOfRangeException(nameof(average), average, "This cannot be the average of what is shown.");
        }

        double Limit(double confidence, bool upper) => kind switch
        {
            FunnelKind.Proportion => Math.Clamp(average + (upper ? 1 : -1) * Confidence.Z(confidence) * Math.Sqrt(average * (1 - average) / denominator), 0, 1),
            FunnelKind.Rate or FunnelKind.Ratio => Count(average * denominator, Confidence.Tail(confidence), upper) / denominator,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A funnel has a kind."),
        };

        return new(
            average, Limit(Confidence.Percent998, false), Limit(Confidence.Percent95, false),
            Limit(Confidence.Percent95, true), Limit(Confidence.Percent998, true));
    }

    /// <summary>
    /// The denominators at which a rate or ratio of so many events lies on each limit (as the published tool draws its curves, event by
    /// event), the average being their middle: a limit at its denominator is events over it. Throws for fewer than one event.
    /// </summary>
    public static FunnelLimits DenominatorsAt(double average, double events)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(average);
        ArgumentOutOfRangeException.ThrowIfLessThan(events, 1);
        var at95 = Byar.Exact(events, Confidence.Percent95);
        var at998 = Byar.Exact(events, Confidence.Percent998);
        return new FunnelLimits(events, at998.Upper, at95.Upper, at95.Lower, at998.Lower).Times(1 / average);
    }

    /// <summary>
    /// Where an area lies. A proportion is held against the limits at its denominator; for a rate or ratio the average is held against the
    /// limits of the area's own count (exact under ten, Byar's from there), which is how the published tool decides. NotSet for a count
    /// that is negative, above its denominator (a proportion), or without one.
    /// </summary>
    public static FunnelPlace Place(FunnelKind kind, double average, double numerator, double denominator)
    {
        if (!(numerator >= 0 && denominator > 0) || (kind == FunnelKind.Proportion && numerator > denominator))
        {
            return FunnelPlace.NotSet;
        }

        return kind == FunnelKind.Proportion
            ? Held(numerator / denominator, Limits(kind, average, denominator))
            : Held(average, numerator, denominator);
    }

    private static FunnelPlace Held(double value, FunnelLimits limits) => value switch
    {
        _ when value < limits.Lower998 => FunnelPlace.Low998,
        _ when value < limits.Lower95 => FunnelPlace.Low95,
        _ when value > limits.Upper998 => FunnelPlace.High998,
        _ when value > limits.Upper95 => FunnelPlace.High95,
        _ => FunnelPlace.Inside,
    };

    private static FunnelPlace Held(double average, double count, double denominator)
    {
        var at95 = Byar.RateInterval(count, denominator, 1).Interval!.Value;
        var at998 = Byar.RateInterval(count, denominator, 1, Confidence.Percent998).Interval!.Value;
        return average switch
        {
            _ when average < at998.Lower => FunnelPlace.High998,
            _ when average < at95.Lower => FunnelPlace.High95,
            _ when average > at998.Upper => FunnelPlace.Low998,
            _ when average > at95.Upper => FunnelPlace.Low95,
            _ => FunnelPlace.Inside,
        };
    }

    /// <summary>The count, whole or not, for which the expected count lies on the exact Poisson limit.</summary>
    private static double Count(double expected, double tail, bool upper)
    {
        if (expected == 0 || (!upper && Math.Exp(-expected) > tail))
        {
            return 0;
        }

        // Both chances move one way as the count grows, so halving the bracket finds it; the chance has no simple slope in the count.
        double Over(double count) => upper ? tail - IncompleteGamma.Lower(count, expected) : IncompleteGamma.Upper(count + 1, expected) - tail;

        var (low, high) = (0.0, expected + 1);
        while (Over(high) < 0)
        {
            (low, high) = (high, high * 2);
        }

        for (var middle = (low + high) / 2; middle > low && middle < high; middle = (low + high) / 2)
        {
            (low, high) = Over(middle) < 0 ? (middle, high) : (low, middle);
        }

        return high;
    }
}
