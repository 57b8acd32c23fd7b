using SendDashboard.Etl.Reading.Texts;

namespace SendDashboard.Etl.Reading;

/// <summary>The start of one table of a delivery, a text file or a sheet: enough to tell its headings and its first rows.</summary>
internal abstract class DeliveryStart
{
    /// <summary>The rows that may be the headings, the likeliest first.</summary>
    internal abstract IEnumerable<Headings> Candidates();

    /// <summary>The first rows below the headings, cells trimmed.</summary>
    internal abstract IReadOnlyList<StartRecord> RowsBelow(Dialect dialect, TableMatch match);

    /// <summary>The cells of each row above the headings, cells trimmed: notes, or rows that would be lost with them.</summary>
    internal abstract IEnumerable<string[]> RowsAbove(Dialect dialect);

    /// <summary>True when the first row runs on without an end.</summary>
    internal abstract bool HasEndlessRow(Dialect dialect);
}
