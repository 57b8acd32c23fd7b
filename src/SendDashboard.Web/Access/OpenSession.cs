namespace SendDashboard.Web.Access;

/// <summary>One session of the reader.</summary>
internal sealed record OpenSession(long SessionId, DateTime StartedAt, DateTime SeenAt, string Device, bool IsThis);
