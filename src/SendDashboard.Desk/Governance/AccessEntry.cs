namespace SendDashboard.Desk.Governance;

/// <summary>One entry of the record of reads, with names as they stand in the accounts today.</summary>
public sealed record AccessEntry
{
    public long EntryId { get; init; }

    /// <summary>When (UTC).</summary>
    public DateTime At { get; init; }

    public long? AccountId { get; init; }

    /// <summary>Null when nobody was signed in.</summary>
    public string? Name { get; init; }

    public string? Organisation { get; init; }

    public string? Audience { get; init; }

    /// <summary>read, downloaded, refused and so on.</summary>
    public string Action { get; init; } = "";

    /// <summary>The page as its address is written in the code.</summary>
    public string Page { get; init; } = "";

    /// <summary>What of it: the address, a delivery, a file.</summary>
    public string What { get; init; } = "";

    public string Purpose { get; init; } = "";

    /// <summary>In the person's own words.</summary>
    public string Reason { get; init; } = "";

    public string[] Agreements { get; init; } = [];

    /// <summary>About how many people are behind it, as a band.</summary>
    public string People { get; init; } = "";

    public long? Rows { get; init; }

    public bool Sealed { get; init; }
}
