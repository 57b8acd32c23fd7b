namespace SendDashboard.Etl.Contracts;

/// <summary>How much harm a field could do if it came into the wrong hands.</summary>
public enum Sensitivity
{
    /// <summary>Not stated.</summary>
    NotSet = 0,

    /// <summary>Says nothing about a person.</summary>
    None,

    /// <summary>A number of a record in the agency's own system; points at a person for those who can look it up.</summary>
    RecordId,

    /// <summary>Personal data.</summary>
    Personal,

    /// <summary>Names a person by itself or with little else: name, full date of birth, full postcode, national number.</summary>
    Identifying,

    /// <summary>Special category data (UK GDPR article 9): health, ethnicity, and the needs and services that reveal health.</summary>
    SpecialCategory,
}
