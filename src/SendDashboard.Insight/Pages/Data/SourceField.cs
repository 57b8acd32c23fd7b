namespace SendDashboard.Insight.Pages.Data;

/// <summary>One field of a feed, as the contract has it.</summary>
public sealed record SourceField
{
    public string Table { get; init; } = "";

    /// <summary>What one row of the table is.</summary>
    public string RowIs { get; init; } = "";

    /// <summary>Its heading in our template.</summary>
    public string Field { get; init; } = "";

    public string Title { get; init; } = "";

    public string Type { get; init; } = "";

    public bool Required { get; init; }

    public bool MayBeAbsent { get; init; }

    /// <summary>Formats a date may have.</summary>
    public string[] Formats { get; init; } = [];

    /// <summary>Codes it may hold with their meanings, as "F, Female".</summary>
    public string[] Codes { get; init; } = [];

    public string Sensitivity { get; init; } = "";

    public string Use { get; init; } = "";

    /// <summary>Codes of the rules that apply to it.</summary>
    public string[] Rules { get; init; } = [];

    /// <summary>covered, not-covered, not-used; null when no agreement is needed.</summary>
    public string? Standing { get; init; }
}
