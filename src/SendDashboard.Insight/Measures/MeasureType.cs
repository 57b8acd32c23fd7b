namespace SendDashboard.Insight.Measures;

/// <summary>How the value is worked out from numerator and denominator.</summary>
public enum MeasureType
{
    /// <summary>Not said.</summary>
    NotSet = 0,

    /// <summary>The numerator itself; no interval.</summary>
    Count,

    /// <summary>Numerator as a percentage of the denominator; Wilson interval.</summary>
    Proportion,

    /// <summary>Numerator per so many of the denominator, which is another set of people; Byar interval, exact Poisson under 10.</summary>
    Rate,

    /// <summary>Each member's part of the whole table, as a percentage, not known being a member; Wilson interval.</summary>
    Share,
}
