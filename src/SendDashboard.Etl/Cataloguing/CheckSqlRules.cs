using System.Text.RegularExpressions;
using SendDashboard.Database;
using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Runs;

namespace SendDashboard.Etl.Cataloguing;

/// <summary>The rules that a feed's check SQL raises, read from its text: table, field, code and severity stand in it as words.</summary>
internal static partial class CheckSqlRules
{
    internal static IEnumerable<RuleEntry> Of(Contract contract, MessageCatalogue messages)
    {
        var script = $"load/{contract.Extract.Replace('/', '-')}.check.sql";
        return NamedSql.List(script).Count == 0 ? [] : SqlText.Statements(NamedSql.Read(script)).SelectMany(statement => Statement(contract, statement, messages));
    }

    private static IEnumerable<RuleEntry> Statement(Contract contract, string statement, MessageCatalogue messages)
    {
        var table = Named(TableWord().Match(statement)) is { } name && contract.Tables.Any(one => one.Name == name) ? name : contract.Tables[0].Name;
        var field = Named(FieldWord().Match(statement));
        foreach (var code in Code().Matches(statement).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal))
        {
            var severity = messages.Find(code)?.Effect is "query" ? "query" : "error";
            yield return new RuleEntry(contract.Extract, table, field, code, severity, "table", "", null, null, null, null);
        }
    }

    private static string? Named(Match match) => match.Success && match.Groups[1].Length > 0 ? match.Groups[1].Value : null;

    [GeneratedRegex(@"select\s+'([^']+)'(?:\s+as\s+table_name)?\s*,")]
    private static partial Regex TableWord();

    [GeneratedRegex(@"\bline\s*,\s*'([^']+)'")]
    private static partial Regex FieldWord();

    [GeneratedRegex("'([A-Z]+-[0-9]{2,4}[A-Z]?)'")]
    private static partial Regex Code();
}
