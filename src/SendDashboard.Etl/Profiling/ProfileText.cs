using System.Globalization;

namespace SendDashboard.Etl.Profiling;

/// <summary>A profile in words for a terminal.</summary>
internal static class ProfileText
{
    private const int TopValues = 8;

    public static async Task WriteAsync(IReadOnlyList<ColumnProfile> columns, long misshapen, TextWriter output)
    {
        await output.WriteLineAsync(Text($"# {columns[0].Rows} rows, {columns.Count} columns{(misshapen == 0 ? "" : $"; {misshapen} rows have more or fewer cells and are left out")}"));
        await output.WriteLineAsync(Text($"# Values that fewer than {ColumnProfile.FewestShown} rows have are not told; of columns that look personal no value is."));
        foreach (var column in columns)
        {
            await output.WriteLineAsync(Text($"# {Safe(column.Heading)}: {Share(column.Filled, column.Rows)} filled, {(column.HasList ? "" : "about ")}{column.Distinct} different ({Share(column.Distinct, column.Filled)}), up to {column.Longest} characters"));
            if (column.LooksPersonal)
            {
                await output.WriteLineAsync("#     looks personal: values hidden");
                continue;
            }

            if (column.Range.Length > 0)
            {
                await output.WriteLineAsync($"#     {column.Range}");
            }

            var top = column.Top(TopValues);
            if (top.Count > 0)
            {
                await output.WriteLineAsync(Text($"#     {string.Join("; ", top.Select(value => $"{Safe(value.Value)} {value.Rows}"))}{(column.Untold > 0 ? $"; {column.Untold} values of fewer than {ColumnProfile.FewestShown} rows" : "")}"));
            }
        }
    }

    /// <summary>Nothing that a terminal would obey.</summary>
    internal static string Safe(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));

    private static string Share(long part, long whole) => whole == 0 ? "0%" : string.Create(CultureInfo.InvariantCulture, $"{part * 100d / whole:0.#}%");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
