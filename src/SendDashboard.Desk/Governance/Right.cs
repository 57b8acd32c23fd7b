namespace SendDashboard.Desk.Governance;

/// <summary>One thing that a role may do or see.</summary>
/// <param name="Role">Short name of the role.</param>
/// <param name="RoleName">Name of the role.</param>
/// <param name="RoleSentence">What somebody in it does.</param>
/// <param name="Audience">How much of a figure it is shown; null for none.</param>
/// <param name="May">Short name of the thing; null when the role may nothing.</param>
/// <param name="Ability">In words, after "can".</param>
/// <param name="Reach">all or own.</param>
public sealed record Right(string Role, string RoleName, string RoleSentence, string? Audience, string? May, string? Ability, string? Reach);
