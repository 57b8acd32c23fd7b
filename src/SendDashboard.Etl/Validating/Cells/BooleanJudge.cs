using System.Text;
using SendDashboard.Core.Faults;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Validating.Cells;

/// <summary>Yes or no, in the spellings systems print: true/false, yes/no, y/n, 1/0, in any case.</summary>
internal sealed class BooleanJudge : CellJudge
{
    private readonly int _neither;

    internal BooleanJudge(ContractField field, RuleBook book) : base(field, book) =>
        _neither = book.Error(FaultCode.NotYesNo, field.Name);

    protected override ParsedCell JudgeText(ReadOnlySpan<byte> text, RowState row)
    {
        var value = Read(text);
        if (value < 0)
        {
            return Fail(_neither, row);
        }

        row.Encoded.Bool(value == 1);
        return ParsedCell.Of(value);
    }

    private static int Read(ReadOnlySpan<byte> text) => text.Length switch
    {
        1 => (text[0] | 0x20) switch { 'y' => 1, 'n' => 0, _ => text[0] switch { (byte)'1' => 1, (byte)'0' => 0, _ => -1 } },
        2 => Ascii.EqualsIgnoreCase(text, "no"u8) ? 0 : -1,
        3 => Ascii.EqualsIgnoreCase(text, "yes"u8) ? 1 : -1,
        4 => Ascii.EqualsIgnoreCase(text, "true"u8) ? 1 : -1,
        5 => Ascii.EqualsIgnoreCase(text, "false"u8) ? 0 : -1,
        _ => -1,
    };
}
