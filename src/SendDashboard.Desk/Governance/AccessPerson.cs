namespace SendDashboard.Desk.Governance;

/// <summary>One person the record of reads may name.</summary>
public sealed record AccessPerson(long AccountId, string Name, string Organisation);
