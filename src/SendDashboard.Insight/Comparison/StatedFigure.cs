using SendDashboard.Core.Periods;

namespace SendDashboard.Insight.Comparison;

/// <summary>A comparator figure typed in from a publication.</summary>
/// <param name="Area">Area code.</param>
/// <param name="Period">Period it is about.</param>
/// <param name="Breakdown">Dimension slug, empty for the whole.</param>
/// <param name="Member">Member of that dimension.</param>
/// <param name="Value">As stated, in the measure's unit; null when the counts are given and it follows from them.</param>
/// <param name="Numerator">Count above the line, when stated.</param>
/// <param name="Denominator">Count below the line, when stated.</param>
/// <param name="Source">Title of the publication.</param>
/// <param name="Year">Year of the publication.</param>
/// <param name="Note">What to know about it; null when nothing.</param>
public sealed record StatedFigure(
    string Area, Period Period, string Breakdown, string Member, decimal? Value, decimal? Numerator, decimal? Denominator,
    string Source, int Year, string? Note);
