namespace SendDashboard.Insight.Pages.Loads;

/// <summary>One load: what arrived, how far it is, what came of it.</summary>
public sealed record Load(
    long Run, long? Delivery, string? Extract, string? Feed, string Agency, string FileName, string State, string? DeliveryState,
    string? Stage, short Percent, int Attempt, DateTime QueuedAt, DateTime? StartedAt, DateTime? EndedAt,
    string? ReasonCode, string? Reason, string? WhatToDo, string? ReasonTable, long? ReasonLine, string? ReasonField, string? FaultId,
    string? Use, string? PeriodKind, DateOnly? PeriodStart, DateOnly? PeriodEnd, DateOnly? AsOf,
    string? ReceivedBy, string? Layout, string? Agreement, string? AgreementTitle, DateOnly? AgreementEndsOn,
    long? RowsInFile, long? RowsLoaded, long? RowsNotLoaded, long? RowsAlreadyHeld, long? Queries, DateTime? PublishedAt, DateTime? RetiredAt, string? Kind,
    long? OpenQueries)
{
    public string Period => PeriodText.Of(PeriodKind, PeriodStart, PeriodEnd);

    public LoadResult Result => DeliveryState == "withdrawn" ? LoadResult.Undone : LoadResult.Of(State, RowsInFile, RowsLoaded, RowsNotLoaded, RowsAlreadyHeld, Queries, OpenQueries);

    /// <summary>It waits for a person of its agency to say that its numbers are right.</summary>
    public bool IsHeldForNumbers => State == "held" && ReasonCode is "SUM-01" or "SUM-05";

    /// <summary>Its rows count: figures rest on them.</summary>
    public bool Counts => DeliveryState == "published" && RetiredAt is null;

    /// <summary>Rows in file = loaded + not loaded + already held.</summary>
    public bool HasSum => RowsInFile is not null && RowsLoaded is not null;
}
