namespace SendDashboard.Etl.Contracts.Files;

/// <summary>A table of a contract as written.</summary>
internal sealed class TableFile
{
    public string Name { get; set; } = "";
    public string RowIs { get; set; } = "";
    public string File { get; set; } = "";
    public bool Required { get; set; } = true;
    public bool MayBeEmpty { get; set; }
    public List<string> Key { get; set; } = [];
    public ParentFile? Parent { get; set; }
    public string? OtherColumns { get; set; }
    public List<FieldFile> Fields { get; set; } = [];
    public List<LayoutFile> Layouts { get; set; } = [];
    public List<string> Footers { get; set; } = [];
    public List<RowRuleFile> RowRules { get; set; } = [];
}

internal sealed class ParentFile
{
    public string Field { get; set; } = "";
    public string Table { get; set; } = "";
    public string ParentField { get; set; } = "";
}

internal sealed class LayoutFile
{
    public string Name { get; set; } = "";
    public Dictionary<string, string> Headings { get; set; } = [];
    public List<string> Absent { get; set; } = [];
    public string? ValidFrom { get; set; }
    public string? ValidTo { get; set; }
    public int HeadingRows { get; set; } = 1;
}

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
}
