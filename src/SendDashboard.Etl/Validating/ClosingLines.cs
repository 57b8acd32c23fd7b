using System.Text;
using System.Text.RegularExpressions;

namespace SendDashboard.Etl.Validating;

/// <summary>
/// Lines under a table that are no rows of it: totals, "End of report". Looked at only when a row cannot load as it stands, so a clean
/// row pays nothing; what is found is counted and shown as what it is.
/// </summary>
internal sealed partial class ClosingLines(IReadOnlyList<string> footers)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly Regex[] _declared = [.. footers.Select(f => new Regex(f, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience))];

    internal static bool IsPattern(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.None, Patience).GetGroupNumbers().Length > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Whether a row of these cells closes the table: its first words say so, and the rest are blank or counts.</summary>
    internal bool Is<TCells>(TCells cells, int count) where TCells : struct, ICells
    {
        var first = -1;
        for (var i = 0; i < count; i++)
        {
            var cell = cells.Cell(i).Trim(" \t\r\n"u8);
            if (cell.IsEmpty)
            {
                continue;
            }

            if (first < 0 && cell.Length <= 200)
            {
                first = i;
            }
            else if (cell.IndexOfAnyExceptInRange((byte)' ', (byte)'9') >= 0)
            {
                return false; // letters in a second cell: a row
            }
        }

        return first >= 0 && Says(Encoding.UTF8.GetString(cells.Cell(first).Trim(" \t\r\n"u8)));
    }

    private bool Says(string words) => Closing().IsMatch(words) || Array.Exists(_declared, d => d.IsMatch(words));

    [GeneratedRegex(
        @"^\W*(grand |sub-?)?totals?\b|^\W*end of (report|file|data|extract|list)\b|^\W*(no\.?|number|count) of (rows|records|children|pupils)\b|^\W*(row|record) ?count\b|^\W*(rows|records)\s*[:=]|^\W*report (run|ended|generated|produced)\b|^\W*(generated|printed|produced) (on|by|at)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Closing();
}
