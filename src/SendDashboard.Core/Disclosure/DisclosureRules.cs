namespace SendDashboard.Core.Disclosure;

/// <summary>What one audience may be shown of one measure.</summary>
/// <param name="HideBelow">Counts of people from 1 to one less than this are hidden: 5 for partners, 8 for the public.</param>
/// <param name="RoundTo">Counts are shown to the nearest multiple, half up; 1 shows them as they are.</param>
/// <param name="MinDenominator">Rates, and none or all, of a group smaller than this are hidden. A choice of policy, not of law.</param>
/// <param name="ServicePerformance">
/// True when the measure says how a service did (was it on time?), not what a person is like: then only the denominator is
/// tested, as hiding a timeliness complement that the Department for Education publishes raw would help nobody.
/// </param>
/// <param name="DenominatorIsPublic">
/// True when the denominator is already public at the same grain, as population estimates are: it is then given to the attacker.
/// </param>
/// <param name="WholeOnly">True when no breakdown is shown at all, only the whole.</param>
public sealed record DisclosureRules(
    int HideBelow = 5, int RoundTo = 5, int MinDenominator = 10, bool ServicePerformance = false, bool DenominatorIsPublic = false,
    bool WholeOnly = false)
{
    /// <summary>Partners and commissioners, for measures of what people are like.</summary>
    public static DisclosureRules Partnership { get; } = new();

    /// <summary>Partners and commissioners, for measures of how a service did.</summary>
    public static DisclosureRules PartnershipServicePerformance { get; } = new(ServicePerformance: true);

    /// <summary>What an audience may be shown of measures of what people are like, or of how a service did.</summary>
    public static DisclosureRules For(Audience audience, bool servicePerformance) => audience switch
    {
        Audience.Public => new(HideBelow: 8, ServicePerformance: servicePerformance, WholeOnly: true),
        Audience.Analyst => new(RoundTo: 1, ServicePerformance: servicePerformance),
        _ => servicePerformance ? PartnershipServicePerformance : Partnership,
    };

    /// <summary>
    /// The attack's bar: the highest and lowest value that a hidden count can have must differ by at least this much
    /// (3 for a threshold of 5), so that nobody learns more than "from 1 to 4".
    /// </summary>
    public int LeastRange => HideBelow - 2;

    /// <summary>The count as shown: to the nearest multiple of <see cref="RoundTo"/>, half up.</summary>
    public long Round(long count) => (2 * count + RoundTo) / (2 * RoundTo) * RoundTo;

    /// <summary>The least count that is shown as <paramref name="shown"/>.</summary>
    internal long LeastBehind(long shown) => Math.Max(0, shown - RoundTo / 2);

    /// <summary>The greatest count that is shown as <paramref name="shown"/>.</summary>
    internal long GreatestBehind(long shown) => shown + (RoundTo - 1) / 2;
}
