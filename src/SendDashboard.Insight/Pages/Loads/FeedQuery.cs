using SendDashboard.Database.Access;

namespace SendDashboard.Insight.Pages.Loads;

/// <summary>What a person needs to load a file: the feeds, and the words for a problem.</summary>
public sealed class FeedQuery(RequestDatabase database)
{
    /// <summary>Every feed there is, by agency and title.</summary>
    public Task<IReadOnlyList<Feed>> FeedsAsync(CancellationToken cancellationToken) =>
        database.RowsAsync<Feed>("feeds", null, cancellationToken);

    /// <summary>The message of a code; null when the catalogue does not have it.</summary>
    public async Task<Message?> MessageAsync(string code, CancellationToken cancellationToken) =>
        (await MessagesAsync([code], cancellationToken)).SingleOrDefault();

    /// <summary>The messages of several codes, as many as the catalogue has.</summary>
    public Task<IReadOnlyList<Message>> MessagesAsync(string[] codes, CancellationToken cancellationToken) =>
        database.RowsAsync<Message>("messages", new { codes }, cancellationToken);
}
