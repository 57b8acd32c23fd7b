namespace SendDashboard.Etl.Contracts;

/// <summary>A code list. A row is judged by the list as it stood on the delivery's as-at date, never by today's.</summary>
/// <param name="Name">Name that fields refer to.</param>
/// <param name="Source">Where the list is from, with its year.</param>
/// <param name="Members">Members, retired ones included.</param>
public sealed record CodeList(string Name, string? Source, IReadOnlyList<CodeMember> Members);
