namespace SendDashboard.Etl.Contracts;

/// <summary>What becomes of a column that no field names.</summary>
public enum OtherColumns
{
    /// <summary>It is not read and not kept: the rule for everything that comes under an agreement.</summary>
    NotSet = 0,

    /// <summary>It is a published figure, kept in the jsonb column <c>figures</c> under its heading.</summary>
    Figure,

    /// <summary>It is a short text, such as a name, kept in the same way.</summary>
    Text,
}
