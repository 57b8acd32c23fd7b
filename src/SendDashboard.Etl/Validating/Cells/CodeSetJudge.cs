using SendDashboard.Core.Faults;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Validating.Cells;

/// <summary>Several codes in one cell, with a separator between them; each is judged as a code is.</summary>
internal sealed class CodeSetJudge : CellJudge
{
    private readonly CodeLookup _codes;
    private readonly byte _separator;
    private readonly int _unknown;
    private readonly int _retired;

    internal CodeSetJudge(ContractField field, RuleBook book, DateOnly asOf) : base(field, book)
    {
        _codes = new CodeLookup(field.Codes!, asOf);
        _separator = (byte)field.Separator;
        _unknown = book.Error(FaultCode.UnknownCode, field.Name);
        _retired = book.Query(FaultCode.RetiredCode, field.Name);
    }

    protected override ParsedCell JudgeText(ReadOnlySpan<byte> text, RowState row)
    {
        // Codes as the list spells them are never longer than as sent, but for case: the cell's own length is room enough.
        Span<byte> room = text.Length <= 256 ? stackalloc byte[256] : new byte[text.Length];
        var used = 0;
        foreach (var part in text.Split(_separator))
        {
            var code = CellText.Trim(text[part]);
            if (code.IsEmpty)
            {
                continue;
            }

            var place = _codes.Find(code);
            if (place < 0)
            {
                return Fail(_unknown, row);
            }

            if (!_codes.IsInForce(place))
            {
                row.Faults.Raise(_retired);
            }

            if (used > 0)
            {
                room[used++] = _separator;
            }

            _codes.Spelling(place).CopyTo(room[used..]);
            used += code.Length;
        }

        if (used == 0)
        {
            return Blank(row); // Separators alone name no code: nobody has said.
        }

        row.Encoded.Text(room[..used]);
        return ParsedCell.Text;
    }
}
