namespace SendDashboard.Etl.Contracts.Files;

/// <summary>A use of a contract as written.</summary>
internal sealed class UseFile
{
    public string Name { get; set; } = "";
    public WhenFile? When { get; set; }
    public PeriodFile Period { get; set; } = new();
}

internal sealed class WhenFile
{
    public string Field { get; set; } = "";
    public string Is { get; set; } = "";
}

internal sealed class PeriodFile
{
    public string Kind { get; set; } = "";
    public string From { get; set; } = "";
    public string? Table { get; set; }
    public string? Field { get; set; }
    public int YearOffset { get; set; }
    public string? FileName { get; set; }
    public string? AsOf { get; set; }
    public string? Is { get; set; }
}
