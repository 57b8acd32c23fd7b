namespace SendDashboard.Etl.Reading;

/// <summary>Whose numbers an agency's feed may carry.</summary>
public enum IdentityPolicy
{
    /// <summary>Not stated.</summary>
    NotSet = 0,

    /// <summary>
    /// Only numbers that can belong to nobody: UPNs of authority 999, NHS numbers from 999 000 0000. A file with any other is
    /// refused (IG-03). This holds until there is sign-in, so that no real child's record can be loaded where anyone may look.
    /// </summary>
    ImpossibleOnly,

    /// <summary>Any person's.</summary>
    Anyone,
}
