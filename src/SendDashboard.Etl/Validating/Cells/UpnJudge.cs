using SendDashboard.Core.Faults;
using SendDashboard.Core.Identifiers;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Validating.Cells;

/// <summary>
/// A UPN. This is where a wrong one is judged: a wrong shape keeps the row out; a wrong check letter, or a temporary UPN, is
/// queried and the row loads without the number, so that nobody is ever linked on it.
/// </summary>
internal sealed class UpnJudge : CellJudge
{
    private readonly bool _refusesRealPeople;
    private readonly int _scientific;
    private readonly int _asDate;
    private readonly int _shape;
    private readonly int _check;
    private readonly int _temporary;

    internal UpnJudge(ContractField field, RuleBook book, bool refusesRealPeople) : base(field, book)
    {
        _refusesRealPeople = refusesRealPeople;
        _scientific = book.Error(FaultCode.Scientific, field.Name);
        _asDate = book.Error(FaultCode.NumberAsDate, field.Name);
        _shape = book.Error(FaultCode.UpnShape, field.Name);
        _check = book.Query(FaultCode.UpnCheck, field.Name);
        _temporary = book.Query(FaultCode.UpnTemporary, field.Name);
    }

    protected override ParsedCell JudgeText(ReadOnlySpan<byte> text, RowState row)
    {
        var verdict = Upn.Read(text, out var upn);
        if (verdict == IdentifierVerdict.WrongShape)
        {
            RefuseRealPerson(CellText.LettersAndFigures(text, stackalloc byte[CellText.LongestIdentifier]), row);
            return Fail(CellText.IsScientific(text) ? _scientific : CellText.IsExcelDate(text) ? _asDate : _shape, row);
        }

        RefuseRealPerson(text, row);
        return verdict switch
        {
            IdentifierVerdict.WrongCheck => Fail(_check, row),
            IdentifierVerdict.Temporary => Fail(_temporary, row),
            _ => Keep(text, row),
        };
    }

    // The authority's number is in places 2 to 4; neither a mistyped letter nor a space makes the rest less of a child's number.
    private void RefuseRealPerson(ReadOnlySpan<byte> upn, RowState row)
    {
        if (_refusesRealPeople && Upn.Read(upn, out _) is not (IdentifierVerdict.WrongShape or IdentifierVerdict.Blank) && !upn[1..4].SequenceEqual("999"u8))
        {
            row.RealPersonIn = Field.Name;
        }
    }

    private static ParsedCell Keep(ReadOnlySpan<byte> text, RowState row)
    {
        CellText.Upper(text, row.Encoded.Field(text.Length));
        return ParsedCell.Text;
    }
}
