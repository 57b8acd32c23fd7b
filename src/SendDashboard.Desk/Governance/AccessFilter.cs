namespace SendDashboard.Desk.Governance;

/// <summary>Which entries of the record of reads are asked for; what is null filters nothing.</summary>
/// <param name="Person">Number of the account.</param>
/// <param name="Kind">figures, loads, governance, accounts or other.</param>
/// <param name="Dataset">A measure, or a feed as agency/extract.</param>
/// <param name="Why">Words of the purpose or the reason.</param>
/// <param name="Done">What was done: read, downloaded, refused and so on.</param>
/// <param name="From">First day, in London.</param>
/// <param name="To">Last day, in London.</param>
public sealed record AccessFilter(long? Person, string? Kind, string? Dataset, string? Why, string? Done, DateOnly? From, DateOnly? To);
