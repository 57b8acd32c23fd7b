using SendDashboard.Database.Access;

namespace SendDashboard.Desk;

/// <summary>Puts on record, in the transaction of the read, that figures are taken away.</summary>
public sealed class DownloadRecord(RequestDatabase database)
{
    /// <param name="page">The page or function.</param>
    /// <param name="what">Name of the file.</param>
    /// <param name="why">In the person's own words; empty where they were not asked.</param>
    /// <param name="measure">The measure in it.</param>
    /// <param name="rows">Rows handed over.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task NoteAsync(string page, string what, string why, string measure, long rows, CancellationToken cancellationToken) =>
        database.RowsAsync<bool?>("downloaded", new { page, what, why, measures = new[] { measure }, rows }, cancellationToken);
}
