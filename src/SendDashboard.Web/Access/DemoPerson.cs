namespace SendDashboard.Web.Access;

/// <summary>One invented person of the demonstration.</summary>
internal sealed record DemoPerson(long AccountId, string Name, string Organisation, string Role, string Sentence);
