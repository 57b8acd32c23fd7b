namespace SendDashboard.Etl.Contracts;

/// <summary>One field of a table.</summary>
/// <param name="Name">Heading as in our template; agreements and faults use this name.</param>
/// <param name="Column">Its column in the staged table: the name in small letters, other characters as underscores.</param>
/// <param name="Title">What it means.</param>
/// <param name="Type">What a cell may hold.</param>
/// <param name="Rules">What is asked of a cell.</param>
/// <param name="Formats">Date formats accepted, such as <c>yyyy-MM-dd</c>, in order.</param>
/// <param name="MissingValues">Cells read as empty, besides the empty cell.</param>
/// <param name="Codes">Code list of a code field.</param>
/// <param name="Separator">Character between the members of a code set.</param>
/// <param name="MayBeAbsent">The whole column may be absent from the file.</param>
/// <param name="Sensitivity">How much harm it could do.</param>
/// <param name="Use">What it may be used for.</param>
public sealed record ContractField(
    string Name,
    string Column,
    string Title,
    FieldType Type,
    FieldRules Rules,
    IReadOnlyList<string> Formats,
    IReadOnlyList<string> MissingValues,
    CodeList? Codes,
    char Separator,
    bool MayBeAbsent,
    Sensitivity Sensitivity,
    string Use)
{
    /// <summary>The PostgreSQL type of its staged column.</summary>
    public string SqlType => Type switch
    {
        FieldType.Integer => "integer",
        FieldType.BigInteger => "bigint",
        FieldType.Year => "smallint",
        FieldType.Number => "numeric",
        FieldType.Date => "date",
        FieldType.Boolean => "boolean",
        _ => "text",
    };
}
