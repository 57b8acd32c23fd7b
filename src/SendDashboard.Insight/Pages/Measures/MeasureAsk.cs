namespace SendDashboard.Insight.Pages.Measures;

/// <summary>What the address of a measure page asks for; what it leaves out, or gets wrong, takes the default.</summary>
/// <param name="Area">Area code.</param>
/// <param name="From">First period: yyyy-MM.</param>
/// <param name="To">Last period: yyyy-MM.</param>
/// <param name="Breakdown">Dimension slug.</param>
/// <param name="Compare">neighbours or region.</param>
/// <param name="Every">month or year.</param>
/// <param name="Member">Which group's trend, for a measure that is a mix of groups.</param>
public sealed record MeasureAsk(string? Area, string? From, string? To, string? Breakdown, string? Compare, string? Every, string? Member);
