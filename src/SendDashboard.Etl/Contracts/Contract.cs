namespace SendDashboard.Etl.Contracts;

/// <summary>What an agency and the partnership agreed a delivery looks like: one file of <c>etl-configs/&lt;agency&gt;/</c>, read and checked.</summary>
/// <param name="Extract">Name, as agency/extract: <c>education/sen2</c>.</param>
/// <param name="Title">Name people use.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Kind">What a later delivery does to an earlier one.</param>
/// <param name="Basis">By what right it may be loaded.</param>
/// <param name="Form">One file, or a set.</param>
/// <param name="PermittedUse">What the data may be used for, in words.</param>
/// <param name="Schedule">When the inbox is looked at.</param>
/// <param name="QuarantineDays">Days rows kept out, and their cells, are held.</param>
/// <param name="SpoolDays">Days the file as sent is held.</param>
/// <param name="Uses">Uses, at least one; the first that fits the file is taken.</param>
/// <param name="People">Where its people are; null when it holds none.</param>
/// <param name="Tables">Tables, parents before children.</param>
/// <param name="CrossRules">What is said of the rules across rows and tables.</param>
/// <param name="Version">Fingerprint of the contract file: the first twelve hexadecimal figures of its SHA-256.</param>
public sealed record Contract(
    string Extract,
    string Title,
    string Owner,
    DeliveryKind Kind,
    Basis Basis,
    DeliveryForm Form,
    string PermittedUse,
    Schedule? Schedule,
    int QuarantineDays,
    int SpoolDays,
    IReadOnlyList<ContractUse> Uses,
    PeopleLink? People,
    IReadOnlyList<ContractTable> Tables,
    IReadOnlyList<CrossRuleDeclaration> CrossRules,
    string Version)
{
    /// <summary>Its tables as one XML file; empty when the return has none.</summary>
    public IReadOnlyList<XmlLayout> Xml { get; init; } = [];

    /// <summary>Slug of the agency: the part before the stroke.</summary>
    public string Agency => Extract[..Extract.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>The table of that name. Throws <see cref="KeyNotFoundException"/> when there is none.</summary>
    public ContractTable Table(string name) =>
        Tables.FirstOrDefault(t => string.Equals(t.Name, name, StringComparison.Ordinal))
        ?? throw new KeyNotFoundException($"Contract {Extract} has no table {name}.");
}
