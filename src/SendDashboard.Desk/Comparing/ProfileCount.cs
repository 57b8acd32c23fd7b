namespace SendDashboard.Desk.Comparing;

/// <summary>One count of the rows of two loads.</summary>
/// <param name="Table">Table of the contract.</param>
/// <param name="Field">Field; empty for the table itself.</param>
/// <param name="Title">What the field means.</param>
/// <param name="Kind">rows, people, code, place, first, last or total.</param>
/// <param name="Value">The code, the school or service, or the day.</param>
/// <param name="Meaning">What the code means, when the contract says.</param>
/// <param name="Here">In this load; null when it is not there.</param>
/// <param name="There">In the other.</param>
public sealed record ProfileCount(string Table, string Field, string Title, string Kind, string Value, string? Meaning, decimal? Here, decimal? There);
