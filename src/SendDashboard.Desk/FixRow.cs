namespace SendDashboard.Desk;

/// <summary>One row that was kept out, as sent, and the rules it broke.</summary>
public sealed record FixRow
{
    /// <summary>Table of the contract.</summary>
    public string Table { get; init; } = "";

    /// <summary>Line in the file it came in.</summary>
    public long Line { get; init; }

    /// <summary>Headings it was sent under, in the order of the contract.</summary>
    public string[] Headings { get; init; } = [];

    /// <summary>Its cells, one for each heading.</summary>
    public string[] Cells { get; init; } = [];

    /// <summary>Codes of the rules it broke.</summary>
    public string[] Codes { get; init; } = [];

    /// <summary>The column of each of them; null when it is about the whole row.</summary>
    public string?[] Fields { get; init; } = [];
}
