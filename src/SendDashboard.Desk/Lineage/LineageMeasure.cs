namespace SendDashboard.Desk.Lineage;

/// <summary>One measure whose figures rest on a load, with the days of those figures.</summary>
public sealed record LineageMeasure(string Slug, DateOnly FirstDay, DateOnly LastDay);
