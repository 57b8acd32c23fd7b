namespace SendDashboard.Desk.Governance;

/// <summary>A wish that somebody be given a role, not decided yet.</summary>
public sealed record RoleWaiting(string Person, string Organisation, string Role, string Reason, string AskedBy, DateTime AskedAt);
