namespace SendDashboard.Etl.Contracts;

/// <summary>A contract's tables as one XML file: which element is a row of which table. Namespaces are not looked at.</summary>
/// <param name="Name">Name shown to analysts.</param>
/// <param name="Root">Name of the outermost element.</param>
/// <param name="Tables">The tables it holds.</param>
/// <param name="FirstYear">First census year it is meant for; null when always.</param>
/// <param name="LastYear">Last census year it is meant for; null while it is. A file of a later year is asked about.</param>
public sealed record XmlLayout(string Name, string Root, IReadOnlyList<XmlTable> Tables, int? FirstYear, int? LastYear);

/// <summary>One table of an XML layout.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Row">Element that is one row of it.</param>
/// <param name="Number">Field that holds the row's number in the file, counted from 1; null when the file numbers its rows itself.</param>
/// <param name="Fields">Field by element, for elements called otherwise than the field; case does not matter.</param>
/// <param name="Outside">Elements round or before the row whose own fields are the row's too, such as the child round its episodes.</param>
/// <param name="Skip">Elements within the row that are passed by whole: other tables of the return.</param>
public sealed record XmlTable(
    string Table, string Row, string? Number, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<string> Outside, IReadOnlyList<string> Skip);
