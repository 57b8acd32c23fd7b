namespace SendDashboard.Core.Statistics.Populations;

/// <summary>What a funnel plot shows.</summary>
public enum FunnelKind
{
    /// <summary>No kind.</summary>
    NotSet = 0,

    /// <summary>A share of a group; binomial limits at each denominator.</summary>
    Proportion,

    /// <summary>Events per person; Poisson limits at each population.</summary>
    Rate,

    /// <summary>Observed over expected; Poisson limits at each expected count, round an average of 1.</summary>
    Ratio,
}
