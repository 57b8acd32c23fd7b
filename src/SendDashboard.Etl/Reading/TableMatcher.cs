using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Reading;

/// <summary>Fits a heading row to the layouts of a table. Headings match without regard to case; nothing else is guessed.</summary>
internal static class TableMatcher
{
    private static readonly Layout Template = new("template", new Dictionary<string, string>(), new HashSet<string>());

    internal static TableMatch Match(ContractTable table, IReadOnlyList<string> headings)
    {
        IReadOnlyList<Layout> layouts = table.Layouts.Count > 0 ? table.Layouts : [Template];
        var matches = layouts.Select(l => Match(table, l, headings)).ToList();
        return matches.Find(m => m.IsWhole) ?? matches.MaxBy(m => m.Share)!;
    }

    private static TableMatch Match(ContractTable table, Layout layout, IReadOnlyList<string> headings)
    {
        var byField = new Dictionary<string, int>(StringComparer.Ordinal);
        var others = new List<(string, int)>();
        string? twice = null;
        for (var i = 0; i < headings.Count; i++)
        {
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
        return new TableMatch(table, layout.Name, new ColumnMap(byField, headings.Count, others), missing, twice, renamed);
    }

    private static string? FieldOf(ContractTable table, Layout layout, string heading) =>
        layout.Aliases.TryGetValue(heading, out var field)
            ? field
            : table.Fields.FirstOrDefault(f => string.Equals(f.Name, heading, StringComparison.OrdinalIgnoreCase))?.Name;

    private static string Squash(string heading) => string.Concat(heading.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
