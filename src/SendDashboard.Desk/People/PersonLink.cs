namespace SendDashboard.Desk.People;

/// <summary>A link with which somebody sets a password.</summary>
/// <param name="Token">What the link holds; kept nowhere. Null when it was refused.</param>
/// <param name="Kind">invitation or reset.</param>
/// <param name="EndsAt">When it stops working.</param>
/// <param name="Refusal">Why there is none: a short word.</param>
public sealed record PersonLink(string? Token, string? Kind, DateTime? EndsAt, string? Refusal);
