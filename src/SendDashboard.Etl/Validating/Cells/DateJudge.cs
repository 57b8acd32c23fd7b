using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Validating.Cells;

/// <summary>A date: of a format the contract names, real, no filler, within its bounds, and for a date of birth the age it gives.</summary>
internal sealed class DateJudge : CellJudge
{
    private static readonly int Earliest = new DateOnly(1900, 1, 1).DayNumber;
    private static readonly int Latest = new DateOnly(2100, 12, 31).DayNumber;

    private readonly string[] _formats;
    private readonly DateBounds _bounds;
    private readonly MisreadDates _misread;

    internal DateJudge(ContractField field, RuleBook book, DateOnly asOf) : base(field, book)
    {
        _formats = [.. field.Formats];
        _misread = new MisreadDates(field.Name, book, field.Formats.Contains(DateFormat.DayFirst));
        _bounds = new DateBounds(field, book, asOf, Earliest, Latest);
    }

    /// <summary>What the whole file says about the order of day and month.</summary>
    internal MisreadDates Misread => _misread;

    protected override ParsedCell JudgeText(ReadOnlySpan<byte> text, RowState row)
    {
        var day = Read(text);
        if (day < 0)
        {
            return Fail(_misread.RuleFor(text, row.Line), row);
        }

        _misread.Saw(text);
        var broken = _bounds.Broken(day);
        if (broken >= 0)
        {
            return Fail(broken, row);
        }

        row.Encoded.Date(day);
        return ParsedCell.Of(day);
    }

    private int Read(ReadOnlySpan<byte> text)
    {
        foreach (var format in _formats)
        {
            var day = DateReader.Read(text, format);
            if (day >= 0)
            {
                return day;
            }
        }

        return -1;
    }
}
