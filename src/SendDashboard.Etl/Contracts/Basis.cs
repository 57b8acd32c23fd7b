namespace SendDashboard.Etl.Contracts;

/// <summary>By what right the data may be loaded.</summary>
public enum Basis
{
    /// <summary>Not stated.</summary>
    NotSet = 0,

    /// <summary>A Tier 1 and a Tier 2 agreement in force.</summary>
    Agreement,

    /// <summary>Published under an open licence; needs no agreement and holds no person.</summary>
    OpenLicence,
}
