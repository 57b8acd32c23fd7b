using SendDashboard.Etl.Staging;

namespace SendDashboard.Etl.Validating;

/// <summary>The row being judged: its faults, its parsed cells, and its encoded form. One for each table, used again for every row.</summary>
internal sealed class RowState(IReadOnlyList<Rule> rules, int fields)
{
    internal FaultMask Faults { get; } = new(rules);

    internal ParsedCell[] Cells { get; } = new ParsedCell[fields];

    internal CopyBuffer Encoded { get; } = new();

    /// <summary>Line the row starts on.</summary>
    internal long Line { get; set; }

    /// <summary>Field whose number could belong to a real person; stops the file.</summary>
    internal string? RealPersonIn { get; set; }

    /// <summary>True when the row holds bytes that are not UTF-8 text: each cell is then looked at for them.</summary>
    internal bool HasDamagedText { get; set; }
}
