namespace SendDashboard.Desk;

/// <summary>Something asked about a load, and where it stands.</summary>
/// <param name="Kind">undo, or let-in: a file that was held is loaded after all.</param>
/// <param name="State">queued, taken, done or refused.</param>
/// <param name="AskedBy">Who asked.</param>
/// <param name="AskedAt">When.</param>
/// <param name="EndedAt">When it was obeyed or refused; null while it waits.</param>
/// <param name="Reason">Why, in the person's own words.</param>
/// <param name="Message">Why it was refused, in words.</param>
/// <param name="WhatToDo">What to do about that.</param>
public sealed record LoadAct(
    string Kind, string State, string AskedBy, DateTime AskedAt, DateTime? EndedAt, string? Reason, string? Message, string? WhatToDo)
{
    public bool IsUndo => Kind == "undo";

    public bool IsLetIn => Kind == "let-in";
}
