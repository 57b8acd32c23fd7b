namespace SendDashboard.Etl.Contracts.Files;

/// <summary>A contract as written: strings, before it is checked. Keys are the property names in small letters with hyphens.</summary>
internal sealed class ContractFile
{
    public string Extract { get; set; } = "";
    public string Title { get; set; } = "";
    public string Owner { get; set; } = "";
    public string Kind { get; set; } = "";
    public string Basis { get; set; } = "";
    public string Delivery { get; set; } = "";
    public string PermittedUse { get; set; } = "";
    public ScheduleFile? Schedule { get; set; }
    public RetentionFile Retention { get; set; } = new();
    public List<UseFile> Uses { get; set; } = [];
    public PeopleFile? People { get; set; }
    public Dictionary<string, CodeListFile> Codes { get; set; } = [];
    public List<TableFile> Tables { get; set; } = [];
    public List<XmlLayoutFile> Xml { get; set; } = [];
    public List<CrossRuleFile> CrossRules { get; set; } = [];
}

internal sealed class ScheduleFile
{
    public string Cron { get; set; } = "";
    public string TimeZone { get; set; } = "";
}

internal sealed class RetentionFile
{
    public int SpoolDays { get; set; }
    public int QuarantineDays { get; set; }
}

internal sealed class PeopleFile
{
    public string Table { get; set; } = "";
    public List<string> AlsoIn { get; set; } = [];
    public List<IdentifierFile> Identifiers { get; set; } = [];
}

internal sealed class IdentifierFile
{
    public string Scheme { get; set; } = "";
    public string Field { get; set; } = "";
    public string? Namespace { get; set; }
}
