namespace SendDashboard.Etl.Validating;

/// <summary>What was made of a cell, for the rules that look at several.</summary>
internal enum CellState : byte
{
    /// <summary>The column is not read.</summary>
    NotRead = 0,

    /// <summary>Empty.</summary>
    Blank,

    /// <summary>Something that could not be read as what it should be.</summary>
    Faulty,

    /// <summary>Read.</summary>
    Read,
}

/// <summary>A cell that was parsed once: rules across fields look here, not at the text.</summary>
/// <param name="State">What was made of it.</param>
/// <param name="Value">Day number of a date, number, place of a code in its list, 1 or 0 of a boolean; 0 for texts.</param>
internal readonly record struct ParsedCell(CellState State, long Value)
{
    internal static readonly ParsedCell Blank = new(CellState.Blank, 0);
    internal static readonly ParsedCell Faulty = new(CellState.Faulty, 0);
    internal static readonly ParsedCell Text = new(CellState.Read, 0);

    internal static ParsedCell Of(long value) => new(CellState.Read, value);
}
