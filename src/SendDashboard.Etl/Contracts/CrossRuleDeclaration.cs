using SendDashboard.Core.Faults;

namespace SendDashboard.Etl.Contracts;

/// <summary>
/// What the contract says of a rule across rows and tables. The rule itself is a statement of <c>sql/load/&lt;extract&gt;.check.sql</c>; outside
/// its years what the statement finds is dropped.
/// </summary>
/// <param name="Code">Code of the fault it raises.</param>
/// <param name="Table">Table whose rows it faults.</param>
/// <param name="Fields">Fields it looks at; a fault is raised at the last, or at the row when there is none.</param>
/// <param name="Severity">What a breach does to the row.</param>
/// <param name="Backing">Where the rule is from, in which years it holds, and the rows that show it.</param>
public sealed record CrossRuleDeclaration(string Code, string Table, IReadOnlyList<string> Fields, Severity Severity, RuleBacking Backing)
{
    /// <summary>Field the fault is raised at; null for the row.</summary>
    public string? Field => Fields.Count == 0 ? null : Fields[^1];
}
