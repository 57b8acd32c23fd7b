namespace SendDashboard.Core.Disclosure;

/// <summary>The words under which reasons are stored.</summary>
public static class HiddenReasons
{
    /// <summary>As in <c>primary</c>; null when shown.</summary>
    public static string? Slug(this HiddenReason reason) => reason switch
    {
        HiddenReason.Primary => "primary",
        HiddenReason.GroupDisclosure => "group-disclosure",
        HiddenReason.SmallDenominator => "small-denominator",
        HiddenReason.WholeTooSmall => "whole-too-small",
        HiddenReason.Secondary => "secondary",
        HiddenReason.BreakdownWithheld => "breakdown-withheld",
        HiddenReason.NotForAudience => "not-for-audience",
        _ => null,
    };
}
