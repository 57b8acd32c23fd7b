namespace SendDashboard.Worker.Commands;

/// <summary>How a run stands.</summary>
internal sealed record RunOutcome(
    string State, string? Code, string? FaultId, long? DeliveryId, string? Extract, string? ReasonTable, long? ReasonLine, string? ReasonField,
    string? Use, string? PeriodKind, DateOnly? PeriodStart, DateOnly? PeriodEnd);
