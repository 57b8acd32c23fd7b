using SendDashboard.Database.Access;

namespace SendDashboard.Desk.Comparing;

/// <summary>A file against another of its feed, for those who may see its problem rows; each look is on record.</summary>
public sealed class CompareDesk(RequestDatabase database)
{
    /// <summary>The loads it can be held against, the most useful first.</summary>
    public Task<IReadOnlyList<ComparableLoad>> ComparableAsync(long delivery, CancellationToken cancellationToken) =>
        database.RowsAsync<ComparableLoad>("comparable", new { delivery }, cancellationToken);

    /// <summary>Every count of both.</summary>
    public async Task<FileComparison> CompareAsync(long delivery, long other, CancellationToken cancellationToken) =>
        FileComparison.Of(await database.RowsAsync<ProfileCount>("compare", new { delivery, other }, cancellationToken));
}
