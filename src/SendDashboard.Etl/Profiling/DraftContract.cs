using System.Globalization;
using System.Text;
using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Profiling;

/// <summary>A contract to begin with, guessed from a profile: it can be read by the product as it stands, and every guess is there to be corrected.</summary>
internal static class DraftContract
{
    /// <summary>A column with no more values than this is taken for a list of codes.</summary>
    private const int MostCodes = 40;

    public static string Of(string fileName, IReadOnlyList<ColumnProfile> columns)
    {
        var name = Slug(fileName);
        var lists = columns.Where(IsCode).ToList();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""

            # A draft to correct: who answers for it, what it may be used for, where the period comes from, the key, and how sensitive each field is.
            extract: agency/{{name}}
            title: {{Quoted(fileName)}}
            owner: Who answers for it
            kind: period
            basis: agreement
            delivery: file
            permitted-use: What the agreement says
            retention: { spool-days: 30, quarantine-days: 90 }
            uses:
              - name: monthly
                period: { kind: month, from: asked }

            """);
        if (lists.Count > 0)
        {
            text.Append("codes:\n");
            foreach (var list in lists)
            {
                var codes = list.Top(MostCodes).Select(value => $"{Quoted(value.Value)}: {Quoted(value.Value)}");
                text.Append(CultureInfo.InvariantCulture, $"  {Slug(list.Heading)}:{(list.Untold > 0 ? $" # {list.Untold} more, of few rows each" : "")}\n    source: Say where the list is from\n    members: {{ {string.Join(", ", codes)} }}\n");
            }
        }

        text.Append(CultureInfo.InvariantCulture, $"tables:\n  - name: {name}\n    row-is: One row is what?\n    file: {Quoted($"{fileName}*")}\n    fields:\n");
        foreach (var column in columns)
        {
            text.Append(CultureInfo.InvariantCulture, $"      - {{ name: {Quoted(column.Heading)}, title: {Quoted(column.Heading)}, {Type(column)}{Constraints(column)}, sensitivity: {Sensitivity(column)}, use: Say what for }}\n");
        }

        return text.ToString();
    }

    private static bool IsCode(ColumnProfile column) =>
        !column.LooksPersonal && column.HasList && column.Distinct <= MostCodes && column.Top(1).Count > 0 && !column.IsYesNo && column.DateFormat is null && (!column.IsNumber || column.Distinct <= 10);

    private static string Type(ColumnProfile column) =>
        column.IsUpn ? "type: upn" : column.IsNhsNumber ? "type: nhs-number" : column.IsPostcode ? "type: postcode"
        : column.DateFormat is { } format ? $"type: date, formats: [{Quoted(format)}]"
        : column.IsYesNo ? "type: boolean"
        : IsCode(column) ? $"type: code, codes: {Slug(column.Heading)}"
        : column.IsWhole ? column.Longest > 9 ? "type: text" : "type: integer"
        : column.IsNumber ? "type: number"
        : "type: text";

    private static string Constraints(ColumnProfile column) => column.Filled == column.Rows ? ", constraints: { required: true }" : "";

    private static string Sensitivity(ColumnProfile column) => column.LooksPersonal ? column.LooksLikeNumberOfRecord && !column.IsUpn && !column.IsNhsNumber ? "record-id" : "identifying" : "personal";

    private static string Slug(string text)
    {
        var slug = ContractBuilder.ColumnOf(text).Replace('_', '-').Trim('-');
        return slug.Length > 0 && char.IsAsciiLetter(slug[0]) ? slug : $"x-{slug}".TrimEnd('-');
    }

    /// <summary>A YAML scalar in double quotes.</summary>
    private static string Quoted(string text) => $"\"{ProfileText.Safe(text).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
