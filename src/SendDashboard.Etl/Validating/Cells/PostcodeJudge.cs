using SendDashboard.Core.Faults;
using SendDashboard.Core.Identifiers;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Validating.Cells;

/// <summary>A postcode; one of the wrong shape is queried and not kept.</summary>
internal sealed class PostcodeJudge : CellJudge
{
    private const int Inward = 3;
    private readonly int _shape;

    internal PostcodeJudge(ContractField field, RuleBook book) : base(field, book) =>
        _shape = book.Query(FaultCode.Postcode, field.Name);

    protected override ParsedCell JudgeText(ReadOnlySpan<byte> text, RowState row)
    {
        if (text.Length > CellText.LongestIdentifier || Postcode.Read(text, out _) != IdentifierVerdict.Ok)
        {
            return Fail(_shape, row);
        }

        Span<byte> close = stackalloc byte[CellText.LongestIdentifier];
        var length = 0;
        foreach (var b in text)
        {
            if (b > ' ')
            {
                close[length++] = b is >= (byte)'a' and <= (byte)'z' ? (byte)(b - 32) : b;
            }
        }

        var spaced = row.Encoded.Field(length + 1);
        close[..(length - Inward)].CopyTo(spaced);
        spaced[length - Inward] = (byte)' ';
        close[(length - Inward)..length].CopyTo(spaced[(length - Inward + 1)..]);
        return ParsedCell.Text;
    }
}
