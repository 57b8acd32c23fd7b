namespace SendDashboard.Etl.Contracts;

/// <summary>Where the people of a contract are, and what they are linked by.</summary>
/// <param name="Tables">Tables whose rows are people; each has the fields of all the identifiers.</param>
/// <param name="Identifiers">Identifiers, the most trusted first.</param>
public sealed record PeopleLink(IReadOnlyList<string> Tables, IReadOnlyList<LinkIdentifier> Identifiers);
