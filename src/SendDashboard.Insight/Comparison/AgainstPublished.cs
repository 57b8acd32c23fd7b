using System.Globalization;
using SendDashboard.Insight.Measures;

namespace SendDashboard.Insight.Comparison;

/// <summary>
/// Our figure beside the department's, for the same area and period. Bases differ by design and not every rule is published, so
/// the difference is told with its reason and never forced away.
/// </summary>
public static class AgainstPublished
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>
    /// Whether the two tie, or by how many they differ and why: below the line first, because that is where bases differ, then
    /// above it. Null when either side has no counts.
    /// </summary>
    public static string? InWords(Measure measure, ComparedFigure ours, ComparedFigure published)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(ours);
        ArgumentNullException.ThrowIfNull(published);
        if (ours.Numerator is not { } above || published.Numerator is not { } aboveThere)
        {
            return null;
        }

        if (ours.Denominator is { } below && published.Denominator is { } belowThere)
        {
            return below != belowThere ? Differs(measure, below, belowThere, measure.Denominator ?? measure.Numerator)
                : above != aboveThere ? Differs(measure, above, aboveThere, measure.Numerator)
                : Ties(below);
        }

        return above == aboveThere ? Ties(above) : Differs(measure, above, aboveThere, measure.Numerator);
    }

    private static string Ties(decimal count) => $"Ours ties with the published figure: {Count(count)}.";

    private static string Differs(Measure measure, decimal ours, decimal theirs, string counted)
    {
        var difference = (ours - theirs).ToString("+#,0;−#,0;0", English);
        var sentence = $"Ours differs from the published figure by {difference} ({Count(ours)} against {Count(theirs)}; {Lower(counted)}).";
        return measure.AgainstPublished is null ? sentence : $"{sentence} {measure.AgainstPublished}";
    }

    private static string Count(decimal count) => count.ToString("N0", English);

    /// <summary>The first letter small, unless the word is an abbreviation such as EHC.</summary>
    private static string Lower(string words) => words.Length > 1 && char.IsUpper(words[1]) ? words : char.ToLower(words[0], English) + words[1..];
}
