using System.Diagnostics.CodeAnalysis;

namespace SendDashboard.Etl.Contracts;

/// <summary>What a cell of a field may hold, and so how it is judged and stored.</summary>
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "integer is the name in Frictionless Table Schema.")]
public enum FieldType
{
    /// <summary>Not stated.</summary>
    NotSet = 0,

    /// <summary>Any text; stored as text, trimmed.</summary>
    Text,

    /// <summary>A whole number of up to nine figures or so; stored as integer.</summary>
    Integer,

    /// <summary>A large whole number; stored as bigint.</summary>
    BigInteger,

    /// <summary>A year of four figures; stored as smallint.</summary>
    Year,

    /// <summary>A decimal number; stored as numeric.</summary>
    Number,

    /// <summary>A date in one of the field's formats; stored as date.</summary>
    Date,

    /// <summary>Yes or no: true/false, yes/no, y/n, 1/0 in any case; stored as boolean.</summary>
    Boolean,

    /// <summary>One member of a code list; stored as text, spelled as in the list.</summary>
    Code,

    /// <summary>Members of a code list with a separator between them; stored as text with the same separator, without spaces.</summary>
    CodeSet,

    /// <summary>Unique pupil number; stored as text only when its check letter agrees and it is permanent.</summary>
    Upn,

    /// <summary>Unique learner number; stored as text only when its check digit agrees.</summary>
    Uln,

    /// <summary>NHS number; stored as text only when its check digit agrees.</summary>
    NhsNumber,

    /// <summary>Postcode; stored as text with capitals and one space.</summary>
    Postcode,

    /// <summary>A published figure: a number in its shortest form, or a symbol kept as its meaning; stored as text.</summary>
    Figure,
}
