namespace SendDashboard.Desk.Answering;

/// <summary>An explanation of a query, as it is given. Who gives it is known to the database.</summary>
/// <param name="Delivery">The load.</param>
/// <param name="Code">The rule.</param>
/// <param name="Table">The table.</param>
/// <param name="Field">The column; null when it is about whole rows.</param>
/// <param name="Why">In the person's own words.</param>
/// <param name="Until">Last day on which a later load is covered.</param>
public sealed record QueryExplanation(long Delivery, string Code, string Table, string? Field, string Why, DateOnly Until);
