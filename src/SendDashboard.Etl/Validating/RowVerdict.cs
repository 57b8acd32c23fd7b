namespace SendDashboard.Etl.Validating;

/// <summary>What became of a row.</summary>
internal enum RowVerdict
{
    /// <summary>Not judged.</summary>
    NotSet = 0,

    /// <summary>Encoded for staging, perhaps with queries.</summary>
    Staged,

    /// <summary>Kept out by an error; nothing of it was encoded.</summary>
    KeptOut,

    /// <summary>It holds a number that could be a real person's: the file is refused.</summary>
    RealPerson,
}
