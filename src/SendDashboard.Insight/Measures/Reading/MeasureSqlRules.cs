using System.Text.RegularExpressions;

namespace SendDashboard.Insight.Measures.Reading;

/// <summary>
/// What measure SQL must and must not hold. The database is the guard (the role send_measure reads star alone); these two
/// rules keep a statement from stepping out of that role.
/// </summary>
internal static partial class MeasureSqlRules
{
    public static IEnumerable<string> Faults(string sql)
    {
        if (Statement(sql).Contains(';', StringComparison.Ordinal))
        {
            yield return "holds more than one statement: leave out semicolons.";
        }

        if (RoleChange().IsMatch(sql))
        {
            yield return "changes the role or a setting: measure SQL reads star as the role send_measure.";
        }

        if (!sql.Contains("@deliveries", StringComparison.Ordinal))
        {
            yield return "does not use @deliveries: it must read the deliveries that count, no others.";
        }
    }

    /// <summary>The statement itself: comments and quoted text left out.</summary>
    private static string Statement(string sql) => Quoted().Replace(Comment().Replace(sql, " "), "''");

    [GeneratedRegex("--[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"set_config|\bset\s+(local\s+|session\s+)?role\b|\breset\s+role\b|session\s+authorization|query_to_xml|dblink", RegexOptions.IgnoreCase)]
    private static partial Regex RoleChange();
}
