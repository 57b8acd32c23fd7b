namespace SendDashboard.Desk.Governance;

/// <summary>One sharing agreement and where it stands today.</summary>
public sealed record Agreement
{
    public string Slug { get; init; } = "";

    /// <summary>1 overarching, 2 specific.</summary>
    public short Tier { get; init; }

    public string Title { get; init; } = "";

    /// <summary>Agency that shares; the parties of a Tier 1, in a row.</summary>
    public string Agency { get; init; } = "";

    public string[] Parties { get; init; } = [];

    /// <summary>Short name of the Tier 1 that a Tier 2 says it rests on.</summary>
    public string? RestsOn { get; init; }

    /// <summary>Title of that Tier 1; null when there is none.</summary>
    public string? RestsOnTitle { get; init; }

    /// <summary>person or aggregate.</summary>
    public string Granularity { get; init; } = "";

    public string Purpose { get; init; } = "";

    public string[] LawfulBasis { get; init; } = [];

    public DateOnly StartsOn { get; init; }

    /// <summary>Its own last day; null when open-ended.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>The last day on which anything may rest on it: its own, or that of its Tier 1 when that is sooner.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Days after today; null when it is not in force or open-ended.</summary>
    public int? DaysLeft { get; init; }

    public bool InForce { get; init; }

    /// <summary>in-force, interim, draft, not-begun, ended, no-tier-1, not-a-party or tier-1-closed.</summary>
    public string Standing { get; init; } = "";

    /// <summary>Extracts it covers, as agency/extract.</summary>
    public string[] Extracts { get; init; } = [];
}
