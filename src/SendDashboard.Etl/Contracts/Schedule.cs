namespace SendDashboard.Etl.Contracts;

/// <summary>When the inbox is looked at for this extract.</summary>
/// <param name="Cron">Quartz cron expression.</param>
/// <param name="TimeZone">IANA time zone it is meant in.</param>
public sealed record Schedule(string Cron, string TimeZone);
