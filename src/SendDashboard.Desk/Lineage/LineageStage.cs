namespace SendDashboard.Desk.Lineage;

/// <summary>One stage of one attempt: when, and the rows it handled.</summary>
public sealed record LineageStage(int Attempt, string Stage, DateTime StartedAt, DateTime? EndedAt, long? Rows);
