namespace SendDashboard.Insight.Headlines;

/// <summary>The outcome of a comparison: a judgement where a direction is better, a plain word where none is.</summary>
public enum ComparisonWord
{
    NotSet,
    Better,
    Worse,
    Higher,
    Lower,
    AboutTheSame,

    /// <summary>Methods differ: figures are not set beside each other.</summary>
    NotComparable,
}
