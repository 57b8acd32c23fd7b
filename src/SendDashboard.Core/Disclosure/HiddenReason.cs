namespace SendDashboard.Core.Disclosure;

/// <summary>
/// Why a cell is hidden, in the order in which the steps are taken. For the suppression audit only: outside, every hidden cell
/// looks the same, because the reason itself would tell (a cell hidden to protect another is not small).
/// </summary>
public enum HiddenReason
{
    /// <summary>Shown.</summary>
    None = 0,

    /// <summary>A count of people from 1 to 4: the numerator, the denominator or what lies between them.</summary>
    Primary,

    /// <summary>None or all of a group under 10: it would say something about every one of them.</summary>
    GroupDisclosure,

    /// <summary>A rate of a group under 10.</summary>
    SmallDenominator,

    /// <summary>The whole that this cell is part of is hidden for itself, so all of its parts are.</summary>
    WholeTooSmall,

    /// <summary>Hidden so that another hidden cell cannot be worked out.</summary>
    Secondary,

    /// <summary>The whole breakdown is withheld, noughts too, because hiding some of its cells does not protect them.</summary>
    BreakdownWithheld,

    /// <summary>The audience is shown whole areas only.</summary>
    NotForAudience,
}
