namespace SendDashboard.Insight.Pages.Loads;

/// <summary>One stage of the latest attempt.</summary>
public sealed record LoadStage(string Stage, DateTime StartedAt, DateTime? EndedAt, long? Rows);
