namespace SendDashboard.Desk.People;

/// <summary>One role, and how an account stands to it.</summary>
public sealed record PersonRole
{
    /// <summary>Short name, as ig-lead.</summary>
    public string Role { get; init; } = "";

    public string Name { get; init; } = "";

    public string Sentence { get; init; } = "";

    /// <summary>Since when it is held; null when it is not.</summary>
    public DateTime? GrantedAt { get; init; }

    /// <summary>Null when it was given on the command line.</summary>
    public string? AskedBy { get; init; }

    public string? ApprovedBy { get; init; }

    /// <summary>When it was asked for, while nobody has decided.</summary>
    public DateTime? WishedAt { get; init; }

    public string? WishedBy { get; init; }

    public bool IsHeld => GrantedAt is not null;

    public bool CanBeAskedFor => GrantedAt is null && WishedAt is null;
}
