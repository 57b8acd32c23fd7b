namespace SendDashboard.Desk.People;

/// <summary>One account, as those who look after accounts see it.</summary>
public sealed record Person
{
    public long AccountId { get; init; }

    public string Email { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>Name of the organisation.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>Agency whose extracts the organisation owns; null when it sends none.</summary>
    public string? Agency { get; init; }

    /// <summary>Names of the roles.</summary>
    public string[] Roles { get; init; } = [];

    /// <summary>Names of the areas whose local figures are shown.</summary>
    public string[] Areas { get; init; } = [];

    /// <summary>demo, closed, locked, open, invited (a link waits) or no-link.</summary>
    public string State { get; init; } = "";

    /// <summary>Last request in any session.</summary>
    public DateTime? SeenAt { get; init; }

    public DateTime CreatedAt { get; init; }

    /// <summary>Name of who added it, or "command line".</summary>
    public string CreatedBy { get; init; } = "";

    public bool TwoFactor { get; init; }

    public bool HasPassword { get; init; }

    public DateTime? LockedUntil { get; init; }

    public DateTime? ClosedAt { get; init; }

    /// <summary>When the link that waits stops working.</summary>
    public DateTime? LinkEndsAt { get; init; }

    public bool MayApprove { get; init; }

    public bool IsSelf { get; init; }

    /// <summary>Accounts in all.</summary>
    public long Total { get; init; }

    public bool IsDemo => State == "demo";

    public bool IsClosed => State == "closed";

    /// <summary>Whether somebody who looks after accounts may make a link for it; the database decides the same.</summary>
    public bool TakesLink => !IsDemo && !IsClosed && !IsSelf && !(MayApprove && HasPassword);
}
