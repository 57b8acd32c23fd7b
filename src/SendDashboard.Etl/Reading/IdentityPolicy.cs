namespace SendDashboard.Etl.Reading;

/// <summary>Whose numbers an agency's feed may carry.</summary>
public enum IdentityPolicy
{
    /// <summary>Not stated.</summary>
    NotSet = 0,

    /// <summary>
    /// Only numbers that can belong to nobody: UPNs of authority 999, NHS numbers from 999 000 0000. A file with any other is
    /// refused (IG-03). This holds where anyone signs in with a click (the demonstration), so that no real child's record is loaded there.
    /// </summary>
    ImpossibleOnly,

    /// <summary>Any person's.</summary>
    Anyone,
}
