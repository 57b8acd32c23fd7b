namespace SendDashboard.Insight.Measures;

/// <summary>One way of breaking a measure down.</summary>
/// <param name="Slug">Kebab words; the column in measure SQL is the same with underscores.</param>
/// <param name="Title">As shown: "Age band".</param>
/// <param name="Ordered">Members follow each other, as ages do, and are shown in their order; else the largest figure comes first.</param>
/// <param name="Members">Members in their order. A value of none of them is shown by its code.</param>
public sealed record Dimension(string Slug, string Title, bool Ordered, IReadOnlyList<DimensionMember> Members)
{
    /// <summary>Code of the member that holds everyone whose member is not known.</summary>
    public const string Unknown = "unknown";

    /// <summary>Members of codes no longer in use: named where a file still holds them, and no nought where none does.</summary>
    public IReadOnlyList<DimensionMember> Retired { get; init; } = [];

    /// <summary>The column of measure SQL.</summary>
    public string Column => Slug.Replace('-', '_');

    /// <summary>What to call a member; its code when the list does not name it.</summary>
    public string LabelOf(string code) => Members.Concat(Retired).FirstOrDefault(member => member.Code == code)?.Label
        ?? (code == Unknown ? "Not known" : code);
}
