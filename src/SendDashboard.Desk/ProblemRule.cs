namespace SendDashboard.Desk;

/// <summary>One rule broken in a delivery.</summary>
public sealed record ProblemRule
{
    public string Code { get; init; } = "";

    /// <summary>error (row kept out) or query (row loaded, explanation asked).</summary>
    public string Severity { get; init; } = "";

    /// <summary>Table of the contract.</summary>
    public string Table { get; init; } = "";

    /// <summary>Column; null when it is about the whole row.</summary>
    public string? Field { get; init; }

    public long Rows { get; init; }

    /// <summary>The first lines, as numbered in the file; none when it is about the whole file.</summary>
    public long[] FirstLines { get; init; } = [];

    /// <summary>What happened, in words; null when the catalogue does not know the code.</summary>
    public string? Message { get; init; }

    public string? WhatToDo { get; init; }

    public bool IsError => Severity == "error";
}
