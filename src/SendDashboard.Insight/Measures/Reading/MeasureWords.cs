using SendDashboard.Core.Statistics;

namespace SendDashboard.Insight.Measures.Reading;

/// <summary>The words that may stand in a measure's file, and what they mean.</summary>
internal static class MeasureWords
{
    public static readonly Dictionary<string, MeasureSection> Sections = new(StringComparer.Ordinal)
    {
        ["A"] = MeasureSection.LocalNeed,
        ["B"] = MeasureSection.QualityAndOutcomes,
    };

    public static readonly Dictionary<string, MeasureKind> Kinds = new(StringComparer.Ordinal)
    {
        ["indicator"] = MeasureKind.Indicator,
        ["performance"] = MeasureKind.Performance,
    };

    public static readonly Dictionary<string, MeasureQuadrant> Quadrants = new(StringComparer.Ordinal)
    {
        ["HM"] = MeasureQuadrant.HowMuch,
        ["HW"] = MeasureQuadrant.HowWell,
        ["BQ"] = MeasureQuadrant.BetterOffNumber,
        ["BP"] = MeasureQuadrant.BetterOffPercent,
    };

    public static readonly Dictionary<string, MeasureType> Types = new(StringComparer.Ordinal)
    {
        ["count"] = MeasureType.Count,
        ["proportion"] = MeasureType.Proportion,
        ["rate"] = MeasureType.Rate,
        ["share"] = MeasureType.Share,
    };

    public static readonly Dictionary<string, Polarity> Polarities = new(StringComparer.Ordinal)
    {
        ["none"] = Polarity.NoJudgement,
        ["higher"] = Polarity.HigherIsBetter,
        ["lower"] = Polarity.LowerIsBetter,
    };

    public static readonly Dictionary<string, DisclosureClass> Disclosures = new(StringComparer.Ordinal)
    {
        ["people"] = DisclosureClass.People,
        ["service-performance"] = DisclosureClass.ServicePerformance,
    };

    public static readonly IReadOnlyList<string> PeriodKinds = ["calendar-year", "academic-year", "financial-year", "act-year", "month", "day"];

    /// <summary>Terms of the school census, by the month of its day.</summary>
    public static readonly IReadOnlyList<string> Terms = ["spring", "summer", "autumn"];

    /// <summary>Stages of the life course: early years, primary, secondary, preparing for adulthood, young adult, transition points, all.</summary>
    public static readonly IReadOnlyList<string> LifeStages = ["EY", "PR", "SE", "PA", "YA", "TR", "ALL"];

    /// <summary>Nodes of the logic model: enablers, activities, outputs, outcomes for child, service and strategy, impact.</summary>
    public static readonly IReadOnlySet<string> Nodes = new[] { ("E", 14), ("A", 12), ("O", 11), ("C", 4), ("S", 3), ("T", 2), ("I", 9) }
        .SelectMany(group => Enumerable.Range(1, group.Item2).Select(number => $"{group.Item1}{number}"))
        .ToHashSet(StringComparer.Ordinal);
}
