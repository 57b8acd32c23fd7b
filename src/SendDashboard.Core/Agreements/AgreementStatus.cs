namespace SendDashboard.Core.Agreements;

/// <summary>Where an agreement stands, as written in it; whether it is in force on a day also depends on its dates.</summary>
public enum AgreementStatus
{
    /// <summary>Nothing was written.</summary>
    NotSet = 0,

    /// <summary>Being written; nothing may rest on it.</summary>
    Draft,

    /// <summary>Signed in outline while the full papers follow; data may be shared under it until its end.</summary>
    Interim,

    /// <summary>Signed and in force.</summary>
    InForce,

    /// <summary>Ended before its time.</summary>
    Ended,
}
