namespace SendDashboard.Core.Statistics.Signals;

/// <summary>One stretch of a control chart between two decisions to start again.</summary>
/// <param name="From">Its first point, counted from 0.</param>
/// <param name="To">Its last point.</param>
/// <param name="Limits">Its lines; null when refused.</param>
/// <param name="Rebase">The decision that started it; null for the first.</param>
/// <param name="Refusal">Why it has no lines: no two neighbouring points of its baseline have figures.</param>
public sealed record SpcPart(int From, int To, SpcLimits? Limits, SpcRebase? Rebase, Refusal Refusal);
