namespace SendDashboard.Etl.Runs;

/// <summary>How leases are given.</summary>
/// <param name="Worker">Name of this worker: host and process.</param>
/// <param name="Length">How long a lease lasts unless extended; it is extended every quarter of that.</param>
/// <param name="MostAttempts">After so many attempts that never ended, a run is given up.</param>
public sealed record LeaseTerms(string Worker, TimeSpan Length, int MostAttempts = 5)
{
    public static readonly TimeSpan UsualLength = TimeSpan.FromSeconds(60);

    public TimeSpan ExtendEvery => Length / 4;
}
