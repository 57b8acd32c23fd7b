namespace SendDashboard.Database.Access;

/// <summary>Who asks, as the database has proved it: the answer of <c>security.begin_request</c>.</summary>
public sealed record Caller
{
    public long AccountId { get; init; }

    public long SessionId { get; init; }

    public string Email { get; init; } = "";

    public string Name { get; init; } = "";

    public string Organisation { get; init; } = "";

    /// <summary>Agency whose extracts the organisation owns; null when it sends none.</summary>
    public string? Agency { get; init; }

    /// <summary>Short names, as ig-lead.</summary>
    public string[] Roles { get; init; } = [];

    /// <summary>How much of a figure is shown: public, partnership, analyst, restricted; null for none.</summary>
    public string? Audience { get; init; }

    public string[] Areas { get; init; } = [];

    public string[] MayAll { get; init; } = [];

    public string[] MayOwn { get; init; } = [];

    /// <summary>When the session ends unless another request comes.</summary>
    public DateTime IdleEndsAt { get; init; }

    /// <summary>True when it may be done or seen, of every organisation or of the own.</summary>
    public bool May(string ability) => MayAll.Contains(ability) || MayOwn.Contains(ability);

    /// <summary>True when it may be done, as one of this agency's own people: not even open data is another organisation's to mend.</summary>
    public bool AnswersFor(string ability, string agency) => May(ability, agency) && Agency == agency;

    /// <summary>True when it may be done or seen of what this agency sent; open data is everybody's.</summary>
    public bool May(string ability, string agency) =>
        MayAll.Contains(ability) || (MayOwn.Contains(ability) && (agency == "published" || agency == Agency));
}
