namespace SendDashboard.Etl.Contracts;

/// <summary>One spelling of a table's headings. Recognised from the file; the first layout whose headings are all there is used.</summary>
/// <param name="Name">Name shown to analysts, such as <c>specification 1.3</c>.</param>
/// <param name="Aliases">Field names by heading, for headings that differ from the field's own name; matched without regard to case.</param>
/// <param name="Absent">Fields this layout does not have.</param>
/// <param name="ValidFrom">First day a file of this layout may describe; null when it always could.</param>
/// <param name="ValidTo">Last day; null while it is in use.</param>
/// <param name="HeadingRows">Rows that the headings take.</param>
public sealed record Layout(
    string Name,
    IReadOnlyDictionary<string, string> Aliases,
    IReadOnlySet<string> Absent,
    DateOnly? ValidFrom = null,
    DateOnly? ValidTo = null,
    int HeadingRows = 1)
{
    /// <summary>The contract's own field names as headings.</summary>
    public static readonly Layout Template = new("template", new Dictionary<string, string>(), new HashSet<string>());

    /// <summary>Whether it was in use on the day.</summary>
    public bool IsValidOn(DateOnly day) => (ValidFrom is null || day >= ValidFrom) && (ValidTo is null || day <= ValidTo);
}
