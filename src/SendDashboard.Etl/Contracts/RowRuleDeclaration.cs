using SendDashboard.Core.Faults;

namespace SendDashboard.Etl.Contracts;

/// <summary>A rule across the fields of one row, as written in the contract.</summary>
/// <param name="Code">Code of the fault it raises.</param>
/// <param name="Form">What it asks.</param>
/// <param name="Fields">Fields it looks at; a fault is raised at the last.</param>
/// <param name="When">Codes of the first field that bring it into play (needs, blank).</param>
/// <param name="Severity">What a breach does to the row.</param>
/// <param name="Backing">Where the rule is from, in which years it holds, and the rows that show it.</param>
public sealed record RowRuleDeclaration(
    string Code, RowRuleForm Form, IReadOnlyList<string> Fields, IReadOnlyList<string> When, Severity Severity, RuleBacking Backing);
