using System.Text;
using System.Text.Unicode;
using SendDashboard.Core.Faults;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Validating.Cells;

/// <summary>
/// Judges the cells of one field: each is read once, its faults are raised, and its value is encoded for staging, in one
/// pass. A cell that is empty, faulty or dropped is encoded as null.
/// </summary>
internal abstract class CellJudge
{
    private readonly byte[][] _missing;
    private readonly int _required;
    private readonly int _damaged;

    protected CellJudge(ContractField field, RuleBook book)
    {
        Field = field;
        _missing = [.. field.MissingValues.Select(Encoding.UTF8.GetBytes)];
        _required = field.Rules.Required ? book.Error(FaultCode.Missing, field.Name) : -1;
        _damaged = book.Error(FaultCode.DamagedLetters, field.Name);
    }

    protected ContractField Field { get; }

    /// <summary>Judges a cell, spaces round it taken off, and encodes it into the row.</summary>
    internal ParsedCell Judge(ReadOnlySpan<byte> cell, RowState row)
    {
        var text = CellText.Trim(cell);
        if (text.IsEmpty || IsMissing(text))
        {
            return Blank(row);
        }

        return row.HasDamagedText && IsDamaged(text) ? Fail(_damaged, row) : JudgeText(text, row);
    }

    /// <summary>Judges a cell that holds something. Must encode exactly one value.</summary>
    protected abstract ParsedCell JudgeText(ReadOnlySpan<byte> text, RowState row);

    /// <summary>Raises the fault and encodes null in the cell's place.</summary>
    protected static ParsedCell Fail(int rule, RowState row)
    {
        row.Faults.Raise(rule);
        row.Encoded.Null();
        return ParsedCell.Faulty;
    }

    /// <summary>A cell that says nothing.</summary>
    protected ParsedCell Blank(RowState row)
    {
        row.Encoded.Null();
        if (_required >= 0)
        {
            row.Faults.Raise(_required);
        }

        return ParsedCell.Blank;
    }

    private bool IsMissing(ReadOnlySpan<byte> text)
    {
        foreach (var missing in _missing)
        {
            if (text.SequenceEqual(missing))
            {
                return true;
            }
        }

        return false;
    }

    // PostgreSQL text holds neither broken UTF-8 nor the character nought.
    private static bool IsDamaged(ReadOnlySpan<byte> text) => !Utf8.IsValid(text) || text.Contains((byte)0);
}
