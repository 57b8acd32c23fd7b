namespace SendDashboard.IntegrationTests.Pipeline;

/// <summary>What came of a load.</summary>
internal sealed record Loaded(
    long Run, string State, string? Stage, int Attempt, string Code, long Delivery, string DeliveryState,
    long InFile, long RowsLoaded, long NotLoaded, long AlreadyHeld, long Queries)
{
    public (long InFile, long Loaded, long NotLoaded, long AlreadyHeld) Sum => (InFile, RowsLoaded, NotLoaded, AlreadyHeld);
}
