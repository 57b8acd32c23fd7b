namespace SendDashboard.Insight.Measures;

/// <summary>What a small number would give away.</summary>
public enum DisclosureClass
{
    /// <summary>Not said.</summary>
    NotSet = 0,

    /// <summary>Attributes of people (who has which need): numerator, its complement and the rest of the table are tested.</summary>
    People,

    /// <summary>A service's own performance (was it on time): only the denominator is tested.</summary>
    ServicePerformance,
}
