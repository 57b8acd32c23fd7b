namespace SendDashboard.Core.Disclosure;

/// <summary>The three counts of a cell; each adds up along a line, and any two give the third.</summary>
internal enum Quantity
{
    Numerator = 0,

    /// <summary>Denominator less numerator.</summary>
    Complement,

    Denominator,
}
