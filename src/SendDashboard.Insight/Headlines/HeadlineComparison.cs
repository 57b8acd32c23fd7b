using SendDashboard.Insight.Figures;

namespace SendDashboard.Insight.Headlines;

/// <summary>One comparator of the headline: England, a region, similar areas.</summary>
/// <param name="Name">As it stands in the sentence: "England", "similar areas".</param>
/// <param name="Value">Its figure for the comparator's period; <see cref="Figure.NotApplicable"/> for a group of areas judged one by one.</param>
/// <param name="Word">The outcome of the test.</param>
/// <param name="OtherPeriod">Its period when that is not the area's own, else <see langword="null"/>.</param>
/// <param name="Reason">Why it cannot be compared, for <see cref="ComparisonWord.NotComparable"/>.</param>
public sealed record HeadlineComparison(string Name, Figure Value, ComparisonWord Word, string? OtherPeriod = null, string? Reason = null);
