using System.Buffers;
using System.Text;

namespace SendDashboard.Etl.Validating.Cells;

/// <summary>Reads a date of one format from bytes; answers with its day number, or -1. No guessing: only the format named.</summary>
internal static class DateReader
{
    private static readonly byte[][] Months =
        [.. "jan feb mar apr may jun jul aug sep oct nov dec".Split(' ').Select(Encoding.ASCII.GetBytes)];

    private static readonly SearchValues<byte> TimeLetters = SearchValues.Create("0123456789:.Z"u8);

    internal static int Read(ReadOnlySpan<byte> text, string format) => format switch
    {
        DateFormat.Iso => text.Length == 10 ? ReadIso(text) : -1,
        DateFormat.DayFirst => ReadDayFirst(text),
        DateFormat.IsoTime => text.Length > 11 && text[10] is (byte)'T' or (byte)' ' && IsTime(text[11..]) ? ReadIso(text[..10]) : -1,
        DateFormat.Collection => ReadCollection(text),
        _ => -1,
    };

    /// <summary>The day number of a year, month and day that exist, else -1.</summary>
    internal static int DayNumber(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day).DayNumber
            : -1;

    /// <summary>The figures as a number, or -1 when one is not a figure.</summary>
    internal static int Figures(ReadOnlySpan<byte> text)
    {
        var number = text.IsEmpty ? -1 : 0;
        foreach (var b in text)
        {
            if (!CellText.IsDigit(b))
            {
                return -1;
            }

            number = number * 10 + (b - '0');
        }

        return number;
    }

    /// <summary>Splits three runs of figures with one separator between them; false for any other shape.</summary>
    internal static bool TryParts(ReadOnlySpan<byte> text, byte separator, out (int Figures, int Length) first, out (int Figures, int Length) second, out (int Figures, int Length) third)
    {
        first = second = third = default;
        var one = text.IndexOf(separator);
        if (one is < 1 or > 4)
        {
            return false;
        }

        var rest = text[(one + 1)..];
        var two = rest.IndexOf(separator);
        if (two is < 1 or > 4 || rest.Length - two - 1 is < 1 or > 4)
        {
            return false;
        }

        first = (Figures(text[..one]), one);
        second = (Figures(rest[..two]), two);
        third = (Figures(rest[(two + 1)..]), rest.Length - two - 1);
        return first.Figures >= 0 && second.Figures >= 0 && third.Figures >= 0;
    }

    private static int ReadIso(ReadOnlySpan<byte> text) => text[4] == '-' && text[7] == '-'
        ? DayNumber(Figures(text[..4]), Figures(text[5..7]), Figures(text[8..10]))
        : -1;

    private static int ReadDayFirst(ReadOnlySpan<byte> text) =>
        TryParts(text, (byte)'/', out var day, out var month, out var year) && day.Length <= 2 && month.Length <= 2 && year.Length == 4
            ? DayNumber(year.Figures, month.Figures, day.Figures)
            : -1;

    // 2025-Apr-25 00:00:00, the time with or without.
    private static int ReadCollection(ReadOnlySpan<byte> text)
    {
        if (text.Length < 11 || text[4] != '-' || text[8] != '-' || (text.Length > 11 && (text[11] != ' ' || !IsTime(text[12..]))))
        {
            return -1;
        }

        return DayNumber(Figures(text[..4]), Month(text[5..8]), Figures(text[9..11]));
    }

    /// <summary>Three letters that shorten a month.</summary>
    internal static bool IsMonth(ReadOnlySpan<byte> name) => name.Length == 3 && Month(name) > 0;

    private static int Month(ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < Months.Length; i++)
        {
            if (Ascii.EqualsIgnoreCase(name, Months[i]))
            {
                return i + 1;
            }
        }

        return -1;
    }

    private static bool IsTime(ReadOnlySpan<byte> text) =>
        text.Length >= 5 && text[2] == ':' && text.IndexOfAnyExcept(TimeLetters) < 0;
}
