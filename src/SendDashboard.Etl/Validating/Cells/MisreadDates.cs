using SendDashboard.Core.Faults;

namespace SendDashboard.Etl.Validating.Cells;

/// <summary>
/// Says why a text is no date of the format, and keeps count of what would tell that a column has the month first. A file
/// where more dates can only be month first than can only be day first is refused (DATE-03): the others, which could be
/// either, would be read wrongly without a word.
/// </summary>
internal sealed class MisreadDates
{
    private const int FirstLikelySerial = 20_000; // October 1954
    private const int LastLikelySerial = 60_000; // April 2064

    private readonly bool _dayFirst;
    private readonly int _notADate;
    private readonly int _serial;
    private readonly int _twoFigureYear;

    internal MisreadDates(string field, RuleBook book, bool dayFirst)
    {
        Field = field;
        _dayFirst = dayFirst;
        _notADate = book.Error(FaultCode.NotADate, field);
        _serial = book.Error(FaultCode.ExcelSerial, field);
        _twoFigureYear = book.Error(FaultCode.TwoFigureYear, field);
    }

    internal string Field { get; }

    /// <summary>Dates that can only be month first.</summary>
    internal long MonthFirst { get; private set; }

    /// <summary>Line of the first date that can only be month first.</summary>
    internal long FirstLine { get; private set; }

    /// <summary>Dates that can only be day first.</summary>
    internal long DayFirst { get; private set; }

    /// <summary>True when the column seems to have the month first.</summary>
    internal bool LooksMonthFirst => MonthFirst > DayFirst;

    /// <summary>Takes note of a date that was read.</summary>
    internal void Saw(ReadOnlySpan<byte> text)
    {
        // dd/... with a day above 12 can only be day first.
        if (_dayFirst && text.Length == 10 && text[2] == '/' && (text[0] > '1' || (text[0] == '1' && text[1] > '2')))
        {
            DayFirst++;
        }
    }

    /// <summary>The rule a text breaks that is no date.</summary>
    internal int RuleFor(ReadOnlySpan<byte> text, long line)
    {
        if (IsSerial(text))
        {
            return _serial;
        }

        foreach (var separator in "/-."u8)
        {
            if (DateReader.TryParts(text, separator, out var first, out var second, out var third))
            {
                var monthFirst = separator == '/' && third.Length == 4 && DateReader.DayNumber(third.Figures, first.Figures, second.Figures) >= 0;
                if (_dayFirst && monthFirst && MonthFirst++ == 0)
                {
                    FirstLine = line;
                }

                return first.Length <= 2 && second.Length <= 2 && third.Length == 2 ? _twoFigureYear : _notADate;
            }
        }

        return _notADate;
    }

    private static bool IsSerial(ReadOnlySpan<byte> text)
    {
        var point = text.IndexOf((byte)'.');
        var whole = point < 0 ? text : text[..point];
        return whole.Length == 5
            && DateReader.Figures(whole) is >= FirstLikelySerial and <= LastLikelySerial
            && (point < 0 || DateReader.Figures(text[(point + 1)..]) >= 0);
    }
}
