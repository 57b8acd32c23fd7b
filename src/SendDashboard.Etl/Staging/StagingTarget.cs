namespace SendDashboard.Etl.Staging;

/// <summary>Whose staged tables are filled: one set for each lease, so that a worker that was thought dead cannot write into another's.</summary>
/// <param name="DeliveryId">The delivery.</param>
/// <param name="Lease">The run's fencing number.</param>
public sealed record StagingTarget(long DeliveryId, long Lease)
{
    /// <summary>Name of a staged table, with its schema.</summary>
    public string TableName(string sqlName) => FormattableString.Invariant($"staging.d{DeliveryId}_l{Lease}_{sqlName}");
}
