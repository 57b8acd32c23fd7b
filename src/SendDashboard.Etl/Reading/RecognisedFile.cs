using SendDashboard.Core.Fixing;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Reading;

/// <summary>One file of a delivery, matched to its table.</summary>
/// <param name="Table">The table.</param>
/// <param name="FileName">Its name within the set, or the delivery's.</param>
/// <param name="Layout">Layout recognised from its headings.</param>
/// <param name="Encoding">utf-8, or utf-8 with byte order mark.</param>
/// <param name="SizeBytes">Its size, unpacked.</param>
/// <param name="Columns">Which column of the file holds which field.</param>
/// <param name="Member">Where it is found: a path, or the name of a zip's entry.</param>
public sealed record RecognisedFile(
    ContractTable Table, string FileName, string Layout, string Encoding, long SizeBytes, ColumnMap Columns, SetMember Member)
{
    /// <summary>It holds rows that went out to be mended, with the two columns that say what was wrong.</summary>
    public bool IsFixFile { get; } = FixFile.IsOne(Columns.Others.Select(other => other.Heading));
}
