namespace SendDashboard.Worker.Jobs;

/// <summary>Something asked of the Worker that nobody has obeyed yet.</summary>
internal sealed record WaitingRequest(
    long RequestId, string Kind, string? Agency, string? Extract, string? Period, string? SpoolName, string? FileName, string AskedBy,
    long? DeliveryId, long? AccountId, string? AskedFor);
