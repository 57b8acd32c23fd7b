using System.Buffers.Text;
using SendDashboard.Core.Faults;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Validating.Cells;

/// <summary>A whole number: integer, big integer or year. Tools that keep numbers as fractions print 136 as 136.0, which is read as meant; 136.5 is not.</summary>
internal sealed class WholeNumberJudge : CellJudge
{
    private readonly long _smallest;
    private readonly long _largest;
    private readonly int _scientific;
    private readonly int _notANumber;
    private readonly int _outOfRange;

    internal WholeNumberJudge(ContractField field, RuleBook book) : base(field, book)
    {
        var (lowest, highest) = field.Type switch
        {
            FieldType.Year => (short.MinValue, short.MaxValue),
            FieldType.Integer => (int.MinValue, int.MaxValue),
            _ => (long.MinValue, long.MaxValue),
        };
        _smallest = Math.Max(lowest, (long)(field.Rules.Minimum ?? lowest));
        _largest = Math.Min(highest, (long)(field.Rules.Maximum ?? highest));
        _scientific = book.Error(FaultCode.Scientific, field.Name);
        _notANumber = book.Error(FaultCode.NotANumber, field.Name);
        _outOfRange = book.Error(FaultCode.NumberOutOfRange, field.Name);
    }

    protected override ParsedCell JudgeText(ReadOnlySpan<byte> text, RowState row)
    {
        if (!Utf8Parser.TryParse(text, out long number, out var used) || !IsWhole(text[used..]) || text[0] == '+')
        {
            return Fail(CellText.IsScientific(text) ? _scientific : _notANumber, row);
        }

        if (number < _smallest || number > _largest)
        {
            return Fail(_outOfRange, row);
        }

        Encode(number, row);
        return ParsedCell.Of(number);
    }

    private bool IsWhole(ReadOnlySpan<byte> rest) =>
        rest.IsEmpty || (Field.Type != FieldType.Year && rest.Length > 1 && rest[0] == '.' && rest[1..].IndexOfAnyExcept((byte)'0') < 0);

    private void Encode(long number, RowState row)
    {
        switch (Field.Type)
        {
            case FieldType.Year:
                row.Encoded.Int16((short)number);
                break;
            case FieldType.Integer:
                row.Encoded.Int32((int)number);
                break;
            default:
                row.Encoded.Int64(number);
                break;
        }
    }
}
