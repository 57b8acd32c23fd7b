using SendDashboard.Core.Faults;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Validating.Cells;

/// <summary>A published figure, or the symbol that says why there is none.</summary>
internal sealed class FigureJudge : CellJudge
{
    private readonly int _scientific;
    private readonly int _notANumber;

    internal FigureJudge(ContractField field, RuleBook book) : base(field, book)
    {
        _scientific = book.Error(FaultCode.Scientific, field.Name);
        _notANumber = book.Error(FaultCode.NotANumber, field.Name);
    }

    protected override ParsedCell JudgeText(ReadOnlySpan<byte> text, RowState row)
    {
        Span<byte> figure = stackalloc byte[FigureText.Longest];
        var length = FigureText.Canonical(text, figure);
        if (length < 0)
        {
            return Fail(CellText.IsScientific(text) ? _scientific : _notANumber, row);
        }

        row.Encoded.Text(figure[..length]);
        return ParsedCell.Text;
    }
}
