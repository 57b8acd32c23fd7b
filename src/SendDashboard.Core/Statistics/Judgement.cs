namespace SendDashboard.Core.Statistics;

/// <summary>How a figure stands beside another. Shown as a word, never by colour alone.</summary>
public enum Judgement
{
    /// <summary>Cannot be compared: one of the two is missing or has no limits.</summary>
    NotSet = 0,

    /// <summary>The limits hold the benchmark.</summary>
    Similar,

    /// <summary>Clear of the benchmark, on the good side.</summary>
    Better,

    /// <summary>Clear of the benchmark, on the bad side.</summary>
    Worse,

    /// <summary>Clear above, where neither way is better.</summary>
    Higher,

    /// <summary>Clear below, where neither way is better.</summary>
    Lower,
}
