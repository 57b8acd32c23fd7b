namespace SendDashboard.Etl.Contracts.Files;

/// <summary>A rule across the fields of one row as written.</summary>
internal sealed class RowRuleFile
{
    public string Code { get; set; } = "";
    public string Severity { get; set; } = "";
    public List<string> Order { get; set; } = [];
    public List<string> OneOf { get; set; } = [];
    public List<string> When { get; set; } = [];
    public string? Of { get; set; }
    public string? Needs { get; set; }
    public string? Blank { get; set; }
    public string Source { get; set; } = "";
    public YearsFile Years { get; set; } = new();
    public Dictionary<string, string> Breaks { get; set; } = [];
    public Dictionary<string, string> Passes { get; set; } = [];
}

/// <summary>What is said of a rule across rows and tables, as written.</summary>
internal sealed class CrossRuleFile
{
    public string Code { get; set; } = "";
    public string Table { get; set; } = "";
    public List<string> Fields { get; set; } = [];
    public string Severity { get; set; } = "";
    public string Source { get; set; } = "";
    public YearsFile Years { get; set; } = new();
    public Dictionary<string, List<Dictionary<string, string>>> Breaks { get; set; } = [];
    public Dictionary<string, List<Dictionary<string, string>>> Passes { get; set; } = [];
}

/// <summary>Census years, the first and the last included.</summary>
internal sealed class YearsFile
{
    public int? From { get; set; }
    public int? To { get; set; }
}
