namespace SendDashboard.Core.Statistics;

/// <summary>Which way is better. Without one, figures are higher or lower, never better or worse.</summary>
public enum Polarity
{
    /// <summary>Nobody has said; treated as no judgement.</summary>
    NotSet = 0,

    /// <summary>More is better: plans on time.</summary>
    HigherIsBetter,

    /// <summary>Less is better: waits.</summary>
    LowerIsBetter,

    /// <summary>Neither: how many have which need.</summary>
    NoJudgement,
}
