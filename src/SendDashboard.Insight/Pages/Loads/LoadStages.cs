namespace SendDashboard.Insight.Pages.Loads;

/// <summary>The seven stages in their order, with the words for them.</summary>
public static class LoadStages
{
    public static IReadOnlyList<(string Slug, string Title, string What)> All { get; } =
    [
        ("received", "Received", "Which feed and period it is, and whether an agreement covers it"),
        ("read", "Read and judged", "Every row against the rules of its feed"),
        ("cross-checked", "Cross-checked", "Rows against each other: repeats, and records whose parent is missing"),
        ("linked", "Linked", "Each person to one key, where two agencies share an identifier"),
        ("published", "Published", "All rows at once, or none"),
        ("measured", "Measured", "The figures that these rows touch"),
        ("shown", "Shown", "What may be shown of them, with small numbers hidden"),
    ];
}
