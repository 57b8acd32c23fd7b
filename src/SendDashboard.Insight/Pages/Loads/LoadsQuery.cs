using SendDashboard.Database.Access;

namespace SendDashboard.Insight.Pages.Loads;

/// <summary>The list of loads, newest first.</summary>
public sealed class LoadsQuery(RequestDatabase database)
{
    public const int PageSize = 25;

    /// <summary>One page of the loads of an agency and a state, or of all.</summary>
    public Task<IReadOnlyList<LoadRow>> PageAsync(string? agency, string? state, int page, CancellationToken cancellationToken) =>
        database.RowsAsync<LoadRow>(
            "loads", new { agency, state, extract = (string?)null, size = PageSize, skip = (Math.Max(1, page) - 1) * PageSize }, cancellationToken);
}
