namespace SendDashboard.Insight.Measures;

/// <summary>Which half of the dashboard a measure stands in.</summary>
public enum MeasureSection
{
    /// <summary>Not said.</summary>
    NotSet = 0,

    /// <summary>Section A, understanding local need.</summary>
    LocalNeed,

    /// <summary>Section B, quality and outcomes.</summary>
    QualityAndOutcomes,
}
