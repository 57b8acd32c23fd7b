using System.Text.Json;
using SendDashboard.Insight.Pages;
using SendDashboard.Insight.Pages.Data;
using SendDashboard.Web.Components.Content;

namespace SendDashboard.Web.Pages.Data;

/// <summary>The words of a rule that more than one page says.</summary>
internal static class RuleWords
{
    /// <summary>What a breach does.</summary>
    public static string Effect(string effect) => effect switch
    {
        "refuses" => "Refuses the file",
        "holds" => "Holds the file",
        "error" => "Keeps the row out",
        "query" => "Asks about the row",
        _ => effect,
    };

    public static TagMeaning Meaning(string effect) => effect is "query" ? TagMeaning.Similar : effect is "holds" ? TagMeaning.Direction : TagMeaning.Worse;

    public static string Text(string template) => MessageText.Of(template, null, null, null);

    /// <summary>What it takes to judge it.</summary>
    public static string Scope(string scope) => scope switch
    {
        "cell" => "One cell",
        "row" => "One row",
        _ => "Several rows or tables",
    };

    public static string AddressOf(string code) => $"/data/rules/{Uri.EscapeDataString(code)}";

    /// <summary>Where it is from.</summary>
    public static string Source(RulePlace place) => place.Source.Length > 0 ? place.Source : place.Scope == "cell" ? "What the contract says of the field" : "The product’s own";

    /// <summary>Made-up rows by table, as headings and rows; none when the contract gives none.</summary>
    public static IReadOnlyList<(string Table, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows)> Sample(string? json)
    {
        if (json is null)
        {
            return [];
        }

        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateObject().Where(table => table.Value.ValueKind == JsonValueKind.Array).Select(table => Rows(table.Name, table.Value))];
    }

    private static (string Table, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows) Rows(string table, JsonElement rows)
    {
        var cells = rows.EnumerateArray().Select(row => row.EnumerateObject().ToDictionary(cell => cell.Name, cell => cell.Value.ToString(), StringComparer.Ordinal)).ToList();
        List<string> headings = [.. cells.SelectMany(row => row.Keys).Distinct(StringComparer.Ordinal)];
        return (table, headings, [.. cells.Select(row => (IReadOnlyList<string>)[.. headings.Select(heading => row.GetValueOrDefault(heading) is { Length: > 0 } cell ? cell : "Empty")])]);
    }
}
