namespace SendDashboard.Desk;

/// <summary>Where a request for records stands.</summary>
/// <param name="State">queued, taken, done or refused.</param>
/// <param name="Message">Why it was refused, in words.</param>
/// <param name="WhatToDo">What to do about that.</param>
/// <param name="Slug">The measure.</param>
/// <param name="PeriodKind">Kind of period.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
/// <param name="Breakdown">Dimension; empty for the whole.</param>
/// <param name="Member">Member of it; empty for the whole.</param>
public sealed record RecordRequestState(
    string State, string? Message, string? WhatToDo, string Slug, string PeriodKind, DateOnly Start, DateOnly End, string Breakdown, string Member);
