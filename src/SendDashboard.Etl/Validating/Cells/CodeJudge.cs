using SendDashboard.Core.Faults;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Validating.Cells;

/// <summary>One code. A code that was or will be in use, but not on the as-at date, is queried and kept as sent.</summary>
internal sealed class CodeJudge : CellJudge
{
    private readonly CodeLookup _codes;
    private readonly int _unknown;
    private readonly int _retired;

    internal CodeJudge(ContractField field, RuleBook book, DateOnly asOf) : base(field, book)
    {
        _codes = new CodeLookup(field.Codes!, asOf);
        _unknown = book.Error(FaultCode.UnknownCode, field.Name);
        _retired = book.Query(FaultCode.RetiredCode, field.Name);
    }

    protected override ParsedCell JudgeText(ReadOnlySpan<byte> text, RowState row)
    {
        var place = _codes.Find(text);
        if (place < 0)
        {
            return Fail(_unknown, row);
        }

        if (!_codes.IsInForce(place))
        {
            row.Faults.Raise(_retired);
        }

        row.Encoded.Text(_codes.Spelling(place));
        return ParsedCell.Of(place);
    }
}
