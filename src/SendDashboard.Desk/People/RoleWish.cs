namespace SendDashboard.Desk.People;

/// <summary>An open wish that somebody be given a role.</summary>
/// <param name="RequestId">Number of the wish.</param>
/// <param name="AccountId">Who would gain it.</param>
/// <param name="Name">Their name.</param>
/// <param name="Email">Their work address.</param>
/// <param name="Organisation">Name of their organisation.</param>
/// <param name="Agency">Agency whose extracts it owns; null when it sends none.</param>
/// <param name="Areas">Names of the areas whose local figures they would be shown; null when none.</param>
/// <param name="Role">Name of the role.</param>
/// <param name="Sentence">What somebody in it does.</param>
/// <param name="Reason">Why it was asked for.</param>
/// <param name="AskedBy">Who asked.</param>
/// <param name="AskedAt">When.</param>
/// <param name="Barred">Why who reads this may not decide: not-allowed, asked-by-you, for-you; null when they may.</param>
public sealed record RoleWish(
    long RequestId, long AccountId, string Name, string Email, string Organisation, string? Agency, string? Areas, string Role, string Sentence,
    string Reason, string AskedBy, DateTime AskedAt, string? Barred);
