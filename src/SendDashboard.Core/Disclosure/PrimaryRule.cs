namespace SendDashboard.Core.Disclosure;

/// <summary>Why a cell is hidden for itself, whatever stands beside it.</summary>
internal static class PrimaryRule
{
    internal static HiddenReason Judge(DisclosureCell cell, DisclosureRules rules) => cell.Denominator switch
    {
        null => IsSmall(cell.Numerator, rules) ? HiddenReason.Primary : HiddenReason.None,
        0 => HiddenReason.None, // nobody in the group: nothing to say about anyone
        { } denominator when rules.ServicePerformance => OfService(denominator, rules),
        { } denominator => OfPeople(cell.Numerator, denominator, rules),
    };

    private static HiddenReason OfService(long denominator, DisclosureRules rules) =>
        IsSmall(denominator, rules) ? HiddenReason.Primary
        : denominator < rules.MinDenominator ? HiddenReason.SmallDenominator
        : HiddenReason.None;

    private static HiddenReason OfPeople(long numerator, long denominator, DisclosureRules rules) =>
        IsSmall(numerator, rules) || IsSmall(denominator - numerator, rules) || IsSmall(denominator, rules) ? HiddenReason.Primary
        : denominator >= rules.MinDenominator ? HiddenReason.None
        : numerator == 0 || numerator == denominator ? HiddenReason.GroupDisclosure
        : HiddenReason.SmallDenominator;

    private static bool IsSmall(long count, DisclosureRules rules) => count > 0 && count < rules.HideBelow;
}
