namespace SendDashboard.Core.Disclosure;

/// <summary>For whom disclosure control decides. Stewards see what their own organisation sent as it is; no decision is kept for that.</summary>
public enum Audience
{
    /// <summary>Not stated.</summary>
    None = 0,

    /// <summary>Anyone: 1 to 7 hidden, to the nearest 5, whole areas only.</summary>
    Public,

    /// <summary>Partners and commissioners: 1 to 4 hidden, to the nearest 5.</summary>
    Partnership,

    /// <summary>Analysts of several agencies, under their agreements: 1 to 4 hidden, counts as they are.</summary>
    Analyst,
}
