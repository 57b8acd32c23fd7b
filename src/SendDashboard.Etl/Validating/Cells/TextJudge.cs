using SendDashboard.Core.Faults;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Validating.Cells;

/// <summary>Text: its length, whether a spreadsheet has shortened it, and whether one would run it as a formula.</summary>
internal sealed class TextJudge : CellJudge
{
    private readonly int _least;
    private readonly int _most;
    private readonly int _tooShort;
    private readonly int _tooLong;
    private readonly int _scientific;
    private readonly int _formula;
    private readonly int _asDate = -1;

    internal TextJudge(ContractField field, RuleBook book) : base(field, book)
    {
        _least = field.Rules.MinLength ?? 0;
        _most = field.Rules.MaxLength ?? int.MaxValue;
        _tooShort = book.Error(FaultCode.TooShort, field.Name);
        _tooLong = book.Error(FaultCode.TooLong, field.Name);
        _scientific = book.Error(FaultCode.Scientific, field.Name);
        _formula = book.Query(FaultCode.FormulaLike, field.Name);
        if (field.Sensitivity is Sensitivity.RecordId or Sensitivity.Identifying)
        {
            _asDate = book.Error(FaultCode.NumberAsDate, field.Name);
        }
    }

    protected override ParsedCell JudgeText(ReadOnlySpan<byte> text, RowState row)
    {
        if (text.Length > _most && CellText.Characters(text) > _most)
        {
            return Fail(_tooLong, row);
        }

        if (_least > 0 && CellText.Characters(text) < _least)
        {
            return Fail(_tooShort, row);
        }

        // Excel writes the sign; without it the text may be a code of somebody's.
        if (text.Contains((byte)'+') && CellText.IsScientific(text))
        {
            return Fail(_scientific, row);
        }

        if (_asDate >= 0 && CellText.IsExcelDate(text))
        {
            return Fail(_asDate, row);
        }

        if (text[0] is (byte)'=' or (byte)'+' or (byte)'-' or (byte)'@' && text.Length > 1)
        {
            row.Faults.Raise(_formula);
        }

        row.Encoded.Text(text);
        return ParsedCell.Text;
    }
}
