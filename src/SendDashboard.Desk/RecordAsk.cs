namespace SendDashboard.Desk;

/// <summary>The figure whose records are asked for, and why.</summary>
/// <param name="Slug">The measure.</param>
/// <param name="Area">Code of the area.</param>
/// <param name="PeriodKind">Kind of period.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
/// <param name="Breakdown">Dimension; empty for the whole.</param>
/// <param name="Member">Member of it; empty for the whole.</param>
/// <param name="Why">In the person's own words.</param>
public sealed record RecordAsk(
    string Slug, string Area, string PeriodKind, DateOnly Start, DateOnly End, string Breakdown, string Member, string Why);
