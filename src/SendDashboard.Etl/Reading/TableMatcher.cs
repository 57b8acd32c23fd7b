using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Reading.Texts;

namespace SendDashboard.Etl.Reading;

/// <summary>Fits a heading row to the layouts of a table. Headings match without regard to case; nothing else is guessed.</summary>
internal static class TableMatcher
{
    internal static TableMatch Match(ContractTable table, Headings headings)
    {
        IReadOnlyList<Layout> layouts = table.Layouts.Count > 0 ? table.Layouts : [Layout.Template];
        var matches = layouts.Select(l => Match(table, l, headings.Of(l.HeadingRows))).ToList();
        return matches.Find(m => m.IsWhole) ?? matches.MaxBy(m => m.Share)!;
    }

    private static TableMatch Match(ContractTable table, Layout layout, string[] headings)
    {
        var byField = new Dictionary<string, int>(StringComparer.Ordinal);
        var others = new List<(string, int)>();
        string? twice = null;
        for (var i = 0; i < headings.Length; i++)
        {
            if (headings[i].Length == 0)
            {
                continue; // no heading: a column that Excel left, or one that nobody named
            }

            if (FieldOf(table, layout, headings[i]) is not { } field)
            {
                others.Add((headings[i], i));
            }
            else if (!byField.TryAdd(field, i))
            {
                twice ??= field;
            }
        }

        var missing = table.Fields.Where(f => !f.MayBeAbsent && !layout.Absent.Contains(f.Name) && !byField.ContainsKey(f.Name)).Select(f => f.Name).ToList();
        var renamed = missing.Find(f => others.Exists(o => Squash(o.Item1) == Squash(f)));
        return new TableMatch(table, layout, new ColumnMap(byField, headings.Length, others), missing, twice, renamed);
    }

    private static string? FieldOf(ContractTable table, Layout layout, string heading) =>
        layout.Aliases.TryGetValue(heading, out var field)
            ? field
            : table.Fields.FirstOrDefault(f => string.Equals(f.Name, heading, StringComparison.OrdinalIgnoreCase))?.Name;

    private static string Squash(string heading) => string.Concat(heading.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
