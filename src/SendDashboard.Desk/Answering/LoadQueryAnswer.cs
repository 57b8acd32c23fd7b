namespace SendDashboard.Desk.Answering;

/// <summary>One query of a load: a rule, a table and a column; and its explanation.</summary>
public sealed record LoadQueryAnswer
{
    public string Code { get; init; } = "";

    /// <summary>Table of the contract.</summary>
    public string Table { get; init; } = "";

    /// <summary>Column; null when it is about whole rows.</summary>
    public string? Field { get; init; }

    public long Rows { get; init; }

    /// <summary>The first lines, as numbered in the file; none when it is about the whole file.</summary>
    public long[] FirstLines { get; init; } = [];

    /// <summary>What happened, in words; null when the catalogue does not know the code.</summary>
    public string? Message { get; init; }

    public string? WhatToDo { get; init; }

    /// <summary>Number of the explanation; null when there is none that could be meant.</summary>
    public long? Explanation { get; init; }

    /// <summary>The explanation covers this load; false when it was given for far fewer rows.</summary>
    public bool Covers { get; init; }

    public string? Reason { get; init; }

    public string? ExplainedBy { get; init; }

    public DateTime? ExplainedAt { get; init; }

    /// <summary>Last day on which a load that arrives is covered.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Rows that were queried where it was given.</summary>
    public long? ExplainedRows { get; init; }

    /// <summary>The earlier load it was given on; null when it was this one.</summary>
    public long? GivenOnRun { get; init; }

    /// <summary>Who asks may explain it.</summary>
    public bool MayAnswer { get; init; }

    /// <summary>It was explained, but for far fewer rows.</summary>
    public bool HasGrown => Explanation is not null && !Covers;
}
