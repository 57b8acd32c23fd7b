namespace SendDashboard.Insight.Measures;

/// <summary>One figure, by what tells it from all others.</summary>
/// <param name="Slug">The measure.</param>
/// <param name="Area">Code of the area.</param>
/// <param name="PeriodKind">Kind of period, as it is stored.</param>
/// <param name="PeriodStart">First day.</param>
/// <param name="PeriodEnd">Last day.</param>
/// <param name="Breakdown">Slug of the dimension; empty for the whole.</param>
/// <param name="Member">Member of it; empty for the whole.</param>
public sealed record FigureAsked(
    string Slug, string Area, string PeriodKind, DateOnly PeriodStart, DateOnly PeriodEnd, string Breakdown, string Member);
