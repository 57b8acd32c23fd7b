namespace SendDashboard.Desk.People;

/// <summary>One organisation people belong to.</summary>
/// <param name="ShortName">Short name.</param>
/// <param name="Name">Name people use.</param>
/// <param name="Agency">Agency whose extracts it owns; null when it sends none.</param>
/// <param name="People">Open accounts in it.</param>
public sealed record Organisation(string ShortName, string Name, string? Agency, long People);
