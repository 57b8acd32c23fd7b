using SendDashboard.Core.Faults;
using SendDashboard.Core.Identifiers;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Validating.Cells;

/// <summary>An NHS number: a wrong shape keeps the row out; a wrong check digit or a filler is queried and the number is not kept.</summary>
internal sealed class NhsNumberJudge : CellJudge
{
    private readonly bool _refusesRealPeople;
    private readonly int _scientific;
    private readonly int _asDate;
    private readonly int _shape;
    private readonly int _check;
    private readonly int _placeholder;

    internal NhsNumberJudge(ContractField field, RuleBook book, bool refusesRealPeople) : base(field, book)
    {
        _refusesRealPeople = refusesRealPeople;
        _scientific = book.Error(FaultCode.Scientific, field.Name);
        _asDate = book.Error(FaultCode.NumberAsDate, field.Name);
        _shape = book.Error(FaultCode.NhsNumberShape, field.Name);
        _check = book.Query(FaultCode.NhsNumberCheck, field.Name);
        _placeholder = book.Query(FaultCode.PlaceholderNumber, field.Name);
    }

    protected override ParsedCell JudgeText(ReadOnlySpan<byte> text, RowState row)
    {
        var verdict = NhsNumber.Read(text, out _);
        if (verdict == IdentifierVerdict.WrongShape)
        {
            RefuseRealPerson(CellText.LettersAndFigures(text, stackalloc byte[CellText.LongestIdentifier]), row);
            return Fail(CellText.IsScientific(text) ? _scientific : CellText.IsExcelDate(text) ? _asDate : _shape, row);
        }

        if (verdict == IdentifierVerdict.Placeholder)
        {
            return Fail(_placeholder, row);
        }

        RefuseRealPerson(text, row);
        return verdict == IdentifierVerdict.WrongCheck ? Fail(_check, row) : Keep(text, row);
    }

    // Ten digits from 999 000 0000 are never issued, whatever the last one is.
    private void RefuseRealPerson(ReadOnlySpan<byte> number, RowState row)
    {
        if (_refusesRealPeople && NhsNumber.Read(number, out _) is IdentifierVerdict.Ok or IdentifierVerdict.WrongCheck && !number.StartsWith("999"u8))
        {
            row.RealPersonIn = Field.Name;
        }
    }

    private static ParsedCell Keep(ReadOnlySpan<byte> text, RowState row)
    {
        var digits = row.Encoded.Field(10);
        var at = 0;
        foreach (var b in text)
        {
            if (CellText.IsDigit(b))
            {
                digits[at++] = b;
            }
        }

        return ParsedCell.Text;
    }
}
