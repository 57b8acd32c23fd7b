using System.Globalization;
using SendDashboard.Core.Faults;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Validating.Cells;

/// <summary>A decimal number, point for the fraction, no separators between thousands.</summary>
internal sealed class NumberJudge : CellJudge
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
    private readonly decimal _smallest;
    private readonly decimal _largest;
    private readonly int _scientific;
    private readonly int _notANumber;
    private readonly int _outOfRange;

    internal NumberJudge(ContractField field, RuleBook book) : base(field, book)
    {
        _smallest = field.Rules.Minimum ?? decimal.MinValue;
        _largest = field.Rules.Maximum ?? decimal.MaxValue;
        _scientific = book.Error(FaultCode.Scientific, field.Name);
        _notANumber = book.Error(FaultCode.NotANumber, field.Name);
        _outOfRange = book.Error(FaultCode.NumberOutOfRange, field.Name);
    }

    protected override ParsedCell JudgeText(ReadOnlySpan<byte> text, RowState row)
    {
        if (!decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var number))
        {
            return Fail(CellText.IsScientific(text) ? _scientific : _notANumber, row);
        }

        if (number < _smallest || number > _largest)
        {
            return Fail(_outOfRange, row);
        }

        row.Encoded.Numeric(number);
        return ParsedCell.Text;
    }
}
