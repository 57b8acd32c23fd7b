using SendDashboard.Core.Faults;

namespace SendDashboard.Etl.Validating;

/// <summary>Every rule of a table, numbered as they are declared.</summary>
internal sealed class RuleBook
{
    private readonly List<Rule> _rules = [];

    internal IReadOnlyList<Rule> Rules => _rules;

    /// <summary>A rule that keeps the row out.</summary>
    internal int Error(string code, string? field) => Add(code, field, Severity.Error);

    /// <summary>A rule that asks and lets the row in.</summary>
    internal int Query(string code, string? field) => Add(code, field, Severity.Query);

    internal int Add(string code, string? field, Severity severity)
    {
        _rules.Add(new Rule(_rules.Count, code, field, severity));
        return _rules.Count - 1;
    }
}
