using SendDashboard.Core.Faults;
using SendDashboard.Core.Identifiers;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Validating.Cells;

/// <summary>A ULN: a wrong shape keeps the row out; a wrong check digit or a filler is queried and the number is not kept.</summary>
internal sealed class UlnJudge : CellJudge
{
    private readonly int _scientific;
    private readonly int _asDate;
    private readonly int _shape;
    private readonly int _check;
    private readonly int _placeholder;

    internal UlnJudge(ContractField field, RuleBook book) : base(field, book)
    {
        _scientific = book.Error(FaultCode.Scientific, field.Name);
        _asDate = book.Error(FaultCode.NumberAsDate, field.Name);
        _shape = book.Error(FaultCode.UlnShape, field.Name);
        _check = book.Query(FaultCode.UlnCheck, field.Name);
        _placeholder = book.Query(FaultCode.PlaceholderNumber, field.Name);
    }

    protected override ParsedCell JudgeText(ReadOnlySpan<byte> text, RowState row)
    {
        switch (Uln.Read(text, out _))
        {
            case IdentifierVerdict.Ok:
                row.Encoded.Text(text);
                return ParsedCell.Text;
            case IdentifierVerdict.WrongCheck:
                return Fail(_check, row);
            case IdentifierVerdict.Placeholder:
                return Fail(_placeholder, row);
            default:
                return Fail(CellText.IsScientific(text) ? _scientific : CellText.IsExcelDate(text) ? _asDate : _shape, row);
        }
    }
}
