namespace SendDashboard.Desk.Governance;

/// <summary>One person with an open account.</summary>
public sealed record RightHolder
{
    public long AccountId { get; init; }

    public string Name { get; init; } = "";

    public string Organisation { get; init; } = "";

    /// <summary>Agency whose extracts the organisation owns; null when it sends none.</summary>
    public string? Agency { get; init; }

    public string[] Roles { get; init; } = [];

    /// <summary>Names of the areas whose local figures are shown.</summary>
    public string[] Areas { get; init; } = [];

    /// <summary>A code from an app is asked for at sign-in.</summary>
    public bool SecondStep { get; init; }

    /// <summary>Last request (UTC); null when never signed in.</summary>
    public DateTime? SeenAt { get; init; }
}
