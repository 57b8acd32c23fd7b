namespace SendDashboard.Core.Disclosure;

/// <summary>
/// One cell as an audience may see it. A rate and its interval are worked out from these two numbers and from nothing else, so a
/// hidden cell has no rate, no interval and no counts.
/// </summary>
/// <param name="Numerator">Rounded; null when hidden.</param>
/// <param name="Denominator">Rounded; null when hidden, and for a plain count.</param>
/// <param name="Hidden">Why it is hidden: for the audit, never for the page.</param>
public readonly record struct DisclosedCell(long? Numerator, long? Denominator, HiddenReason Hidden)
{
    /// <summary>True when nothing of the cell may be shown.</summary>
    public bool IsHidden => Hidden != HiddenReason.None;
}
