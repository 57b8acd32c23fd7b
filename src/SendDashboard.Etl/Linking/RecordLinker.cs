using SendDashboard.Etl.Runs;
using SendDashboard.Etl.Stages;

namespace SendDashboard.Etl.Linking;

/// <summary>
/// Gives each record of a feed its lasting key, and sets apart the rows that say nothing new: identical to the version of the
/// record that counts on the day they describe.
/// </summary>
public static class RecordLinker
{
    /// <summary>Fills the session's <c>linked_record</c>. Runs inside the caller's transaction.</summary>
    public static async Task LinkAsync(ImportRun run, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(run);
        var table = run.Contract.Tables.Single();
        var record = string.Join(" || '|' || ", table.Key.Select(field => $"coalesce(s.{SqlText.Quote(table.Field(field).Column)}::text, '')"));
        await run.Session.ExecuteAsync(
            "linked/records.sql",
            new { extract = run.Contract.Extract, agency = run.Held.Agency, asOf = run.Recognition.Period.AsOf },
            cancellationToken, ("stg", ImportRun.View(table)), ("record", record));
    }
}
