using System.Text.RegularExpressions;

namespace SendDashboard.Core.Fixing;

/// <summary>
/// A file of the rows that were kept out, as it goes to whoever mends them and as it comes back. It is opened in Excel, which runs
/// what begins like a formula, takes the noughts off the front of a number and writes days in its own way; so a cell that Excel would
/// touch goes out with an apostrophe before it, and comes back without.
/// </summary>
public static partial class FixFile
{
    /// <summary>Heading of the first column that is ours: what is wrong with the row.</summary>
    public const string Problem = "Problem";

    /// <summary>Heading of the second: what to do about it.</summary>
    public const string HowToFix = "How to fix";

    /// <summary>What goes before a cell that a spreadsheet must leave alone.</summary>
    public const char Mark = '\'';

    /// <summary>More figures than this and Excel writes a number in its short form.</summary>
    private const int LongestNumber = 11;

    /// <summary>Whether headings are those of a file that went out to be mended.</summary>
    public static bool IsOne(IEnumerable<string> headings)
    {
        ArgumentNullException.ThrowIfNull(headings);
        var (problem, howToFix) = (false, false);
        foreach (var heading in headings)
        {
            problem |= Is(Problem, heading);
            howToFix |= Is(HowToFix, heading);
        }

        return problem && howToFix;
    }

    /// <summary>Whether a heading is one of the two that are ours.</summary>
    public static bool IsOurs(string heading) => Is(Problem, heading) || Is(HowToFix, heading);

    /// <summary>A cell on its way out.</summary>
    public static string Protected(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return IsLeftAlone(cell) ? cell : Mark + cell;
    }

    /// <summary>A cell on its way back: one mark comes off, whoever put it there.</summary>
    public static ReadOnlySpan<byte> Unprotected(ReadOnlySpan<byte> cell) => cell.Length > 0 && cell[0] == (byte)Mark ? cell[1..] : cell;

    /// <summary>A cell on its way back.</summary>
    public static string Unprotected(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Length > 0 && cell[0] == Mark ? cell[1..] : cell;
    }

    /// <summary>Words that are no month, and numbers that begin with no nought and are short: nothing else is sure to stay as it is.</summary>
    private static bool IsLeftAlone(string cell) =>
        cell.Length == 0
        || (char.IsLetter(cell[0]) ? !Month().IsMatch(cell)
            : cell.All(char.IsAsciiDigit) && cell.Length <= LongestNumber && (cell[0] != '0' || cell.Length == 1));

    private static bool Is(string ours, string heading) => string.Equals(ours, heading.Trim(), StringComparison.OrdinalIgnoreCase);

    // "MAR1" and "Sept 2" become days.
    [GeneratedRegex("^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[^a-z]*[0-9]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Month();
}
