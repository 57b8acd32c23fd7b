namespace SendDashboard.Core.Identifiers;

/// <summary>What was found when an identifier was read. Only <see cref="Ok"/> and <see cref="Temporary"/> give a value.</summary>
public enum IdentifierVerdict
{
    /// <summary>Nothing has been read yet.</summary>
    NotSet = 0,

    /// <summary>The right shape, and the check character agrees.</summary>
    Ok,

    /// <summary>A genuine number that will be replaced: a UPN with a letter in the thirteenth place.</summary>
    Temporary,

    /// <summary>Empty, or spaces only.</summary>
    Blank,

    /// <summary>Wrong length, or a character that cannot stand where it does.</summary>
    WrongShape,

    /// <summary>The right shape, but the check letter or digit does not agree.</summary>
    WrongCheck,

    /// <summary>A filler that identifies nobody, such as the same digit ten times.</summary>
    Placeholder,
}
