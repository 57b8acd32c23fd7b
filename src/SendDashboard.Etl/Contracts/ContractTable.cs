namespace SendDashboard.Etl.Contracts;

/// <summary>One table of a contract: a file of a set, or the only file.</summary>
/// <param name="Name">Name, as in messages and staged tables.</param>
/// <param name="RowIs">What one row is, in a sentence.</param>
/// <param name="File">Name of its file without folder and <c>.csv</c>; <c>*</c> stands for anything.</param>
/// <param name="Required">A set without it is refused.</param>
/// <param name="MayBeEmpty">Headings without rows are accepted.</param>
/// <param name="Key">Fields that tell one row from another; empty when rows have no key.</param>
/// <param name="Parent">The table it hangs from.</param>
/// <param name="Fields">Fields in order.</param>
/// <param name="OtherColumns">What becomes of columns that no field names.</param>
/// <param name="Layouts">Spellings of the headings; empty when there is only the template's own.</param>
/// <param name="RowRules">Rules across the fields of one row.</param>
public sealed record ContractTable(
    string Name,
    string RowIs,
    string File,
    bool Required,
    bool MayBeEmpty,
    IReadOnlyList<string> Key,
    ParentLink? Parent,
    IReadOnlyList<ContractField> Fields,
    OtherColumns OtherColumns,
    IReadOnlyList<Layout> Layouts,
    IReadOnlyList<RowRuleDeclaration> RowRules)
{
    /// <summary>What the first cell of a closing line matches, such as <c>^Total rows</c>: such a line is no row of the table.</summary>
    public IReadOnlyList<string> Footers { get; init; } = [];

    /// <summary>True when columns that no field names are kept in the staged column <c>figures</c>.</summary>
    public bool KeepsOtherColumns => OtherColumns != OtherColumns.NotSet;

    /// <summary>The name as it appears in SQL: <c>-</c> becomes <c>_</c>.</summary>
    public string SqlName => Name.Replace('-', '_');

    /// <summary>The field of that name. Throws <see cref="KeyNotFoundException"/> when there is none.</summary>
    public ContractField Field(string name) =>
        Fields.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.Ordinal))
        ?? throw new KeyNotFoundException($"Table {Name} has no field {name}.");
}
