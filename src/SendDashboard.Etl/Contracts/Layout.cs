namespace SendDashboard.Etl.Contracts;

/// <summary>One spelling of a table's headings. Recognised from the file; the first layout whose headings are all there is used.</summary>
/// <param name="Name">Name shown to analysts, such as <c>specification 1.3</c>.</param>
/// <param name="Aliases">Field names by heading, for headings that differ from the field's own name; matched without regard to case.</param>
/// <param name="Absent">Fields this layout does not have.</param>
/// <param name="FirstYear">First census year it is meant for; null when always. A file of an earlier year may use it.</param>
/// <param name="LastYear">Last census year it is meant for; null while it is. A file of a later year is asked about.</param>
/// <param name="HeadingRows">Rows that the headings take.</param>
public sealed record Layout(
    string Name, IReadOnlyDictionary<string, string> Aliases, IReadOnlySet<string> Absent, int? FirstYear = null, int? LastYear = null, int HeadingRows = 1)
{
    /// <summary>The contract's own field names as headings.</summary>
    public static readonly Layout Template = new("template", new Dictionary<string, string>(), new HashSet<string>());
}
