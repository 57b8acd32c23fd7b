namespace SendDashboard.Local.Demo.Life;

/// <summary>One annual review: the meeting, then (perhaps) the decision letter and the draft amended plan. Outcome A amend, C cease, M maintain.</summary>
internal sealed record Review(DateOnly Meeting, DateOnly? Letter, string Outcome, DateOnly? Draft);
