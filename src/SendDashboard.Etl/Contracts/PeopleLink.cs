namespace SendDashboard.Etl.Contracts;

/// <summary>Where the people of a contract are, and what they are linked by.</summary>
/// <param name="Table">Table with the person's identifiers.</param>
/// <param name="Identifiers">Identifiers, the most trusted first.</param>
public sealed record PeopleLink(string Table, IReadOnlyList<LinkIdentifier> Identifiers);
