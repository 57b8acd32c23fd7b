namespace SendDashboard.Insight.Pages.Loads;

/// <summary>One table of a delivery with its sum of rows, and the columns that were not read.</summary>
public sealed record LoadTable
{
    public string Table { get; init; } = "";

    public string FileName { get; init; } = "";

    public string? Encoding { get; init; }

    public long RowsInFile { get; init; }

    public long RowsLoaded { get; init; }

    public long RowsNotLoaded { get; init; }

    public long RowsAlreadyHeld { get; init; }

    public long Queries { get; init; }

    public string[] ColumnsNotUsed { get; init; } = [];

    public string[] ColumnsNotAgreed { get; init; } = [];
}
