using SendDashboard.Database.Access;

namespace SendDashboard.Desk;

/// <summary>Asks the Worker to run, pause or resume a feed of one's own agency, or to undo a load of it.</summary>
public sealed class SteerDesk(RequestDatabase database)
{
    public const string RunNow = "run-now";
    public const string Pause = "pause";
    public const string Resume = "resume";

    /// <summary>Every feed whose loads who asks may see.</summary>
    public Task<IReadOnlyList<FeedState>> FeedsAsync(CancellationToken cancellationToken) =>
        database.RowsAsync<FeedState>("feed_states", null, cancellationToken);

    /// <summary>Leaves the request; null when who asks may not, or when it is so already.</summary>
    public async Task<long?> AskAsync(string act, string extract, string? why, CancellationToken cancellationToken) =>
        (await database.RowsAsync<long?>("ask_feed", new { act, extract, why }, cancellationToken)).Single();

    /// <summary>What an undo would do; null when who asks may not undo it.</summary>
    public async Task<UndoEffect?> EffectAsync(long delivery, CancellationToken cancellationToken) =>
        (await database.RowsAsync<UndoEffect>("undo_effect", new { delivery }, cancellationToken)).SingleOrDefault();

    /// <summary>Leaves the request; null when who asks may not, or when the load counts no longer.</summary>
    public async Task<long?> AskUndoAsync(long delivery, string why, CancellationToken cancellationToken) =>
        (await database.RowsAsync<long?>("ask_undo", new { delivery, why }, cancellationToken)).Single();

    /// <summary>What was asked about a load, newest first.</summary>
    public Task<IReadOnlyList<LoadAct>> StoryAsync(long delivery, CancellationToken cancellationToken) =>
        database.RowsAsync<LoadAct>("load_story", new { delivery }, cancellationToken);
}
