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
    public YearsFile Years { get; set; } = new();
    public int HeadingRows { get; set; } = 1;
}
