namespace SendDashboard.Desk.Governance;

/// <summary>How many entries there are of one thing.</summary>
/// <param name="Counted">done, person, kind, or all.</param>
/// <param name="Key">Which one.</param>
/// <param name="Name">Name of a person.</param>
/// <param name="Entries">How many.</param>
public sealed record AccessCount(string Counted, string Key, string Name, long Entries);
