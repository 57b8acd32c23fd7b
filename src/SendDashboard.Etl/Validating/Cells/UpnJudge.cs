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
    private readonly int _shape;
    private readonly int _check;
    private readonly int _temporary;

    internal UpnJudge(ContractField field, RuleBook book, bool refusesRealPeople) : base(field, book)
    {
        _refusesRealPeople = refusesRealPeople;
        _scientific = book.Error(FaultCode.Scientific, field.Name);
        _shape = book.Error(FaultCode.UpnShape, field.Name);
        _check = book.Query(FaultCode.UpnCheck, field.Name);
        _temporary = book.Query(FaultCode.UpnTemporary, field.Name);
    }

    protected override ParsedCell JudgeText(ReadOnlySpan<byte> text, RowState row)
    {
        var verdict = Upn.Read(text, out var upn);
        if (verdict == IdentifierVerdict.WrongShape)
        {
            return Fail(CellText.IsScientific(text) ? _scientific : _shape, row);
        }

        // The authority's number is in places 2 to 4; a mistyped letter does not make the rest less of a child's number.
        if (_refusesRealPeople && !text[1..4].SequenceEqual("999"u8))
        {
            row.RealPersonIn = Field.Name;
        }

        return verdict switch
        {
            IdentifierVerdict.WrongCheck => Fail(_check, row),
            IdentifierVerdict.Temporary => Fail(_temporary, row),
            _ => Keep(text, row),
        };
    }

    private static ParsedCell Keep(ReadOnlySpan<byte> text, RowState row)
    {
        CellText.Upper(text, row.Encoded.Field(text.Length));
        return ParsedCell.Text;
    }
}
