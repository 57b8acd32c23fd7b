namespace SendDashboard.Core.Disclosure;

/// <summary>One cell as it is, before anything is hidden: counts of people or events, never negative.</summary>
/// <param name="Numerator">The count above the line, or the only count.</param>
/// <param name="Denominator">The count below the line; null for a plain count, and then for every cell of the table.</param>
public readonly record struct DisclosureCell(long Numerator, long? Denominator = null)
{
    internal long this[Quantity quantity] => quantity switch
    {
        Quantity.Numerator => Numerator,
        Quantity.Denominator => Denominator ?? 0,
        _ => (Denominator ?? 0) - Numerator,
    };
}
