namespace SendDashboard.Etl.Agreements;

/// <summary>An agreement as written, before it is checked.</summary>
internal sealed class AgreementFile
{
    public string Slug { get; set; } = "";
    public int Tier { get; set; }
    public string Title { get; set; } = "";
    public string? Agency { get; set; }
    public List<string> Parties { get; set; } = [];
    public string? RestsOn { get; set; }
    public string Granularity { get; set; } = "";
    public string StartsOn { get; set; } = "";
    public string? EndsOn { get; set; }
    public string Status { get; set; } = "";
    public string Purpose { get; set; } = "";
    public List<string> LawfulBasis { get; set; } = [];
    public List<CoverFile> Covers { get; set; } = [];
}

internal sealed class CoverFile
{
    public string Extract { get; set; } = "";
    public Dictionary<string, List<string>> Fields { get; set; } = [];
}
