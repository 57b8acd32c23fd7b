namespace SendDashboard.Etl.Contracts.Files;

/// <summary>A contract's tables as one XML file, as written.</summary>
internal sealed class XmlLayoutFile
{
    public string Name { get; set; } = "";
    public string Root { get; set; } = "";
    public YearsFile Years { get; set; } = new();
    public Dictionary<string, XmlTableFile> Tables { get; set; } = [];
}

internal sealed class XmlTableFile
{
    public string Row { get; set; } = "";
    public string? Number { get; set; }
    public Dictionary<string, string> Fields { get; set; } = [];
    public List<string> Outside { get; set; } = [];
    public List<string> Skip { get; set; } = [];
}
