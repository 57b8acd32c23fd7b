namespace SendDashboard.Etl.Contracts.Files;

/// <summary>A code list as written: members in use throughout, and those with a first or last day.</summary>
internal sealed class CodeListFile
{
    public string? Source { get; set; }
    public Dictionary<string, string> Members { get; set; } = [];
    public Dictionary<string, DatedMemberFile> Dated { get; set; } = [];
}

internal sealed class DatedMemberFile
{
    public string Title { get; set; } = "";
    public string? ValidFrom { get; set; }
    public string? ValidTo { get; set; }
    public string? UseInstead { get; set; }
}
