namespace SendDashboard.Web.Access;

/// <summary>How far signing in has come.</summary>
internal enum SignInStep
{
    NotSet,
    In,
    CodeNeeded,
    Wrong,
    TooLate,
}
