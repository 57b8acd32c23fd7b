using SendDashboard.Etl.Contracts;

namespace SendDashboard.Etl.Validating;

/// <summary>
/// Turns the rules across fields that a contract declares into predicates over parsed cells. A cell that is not read or
/// could not be read breaks no such rule: it has a fault of its own, or nobody agreed to share it.
/// </summary>
internal static class RowRuleCompiler
{
    internal static RowRule Compile(RowRuleDeclaration rule, ContractTable table, RuleBook book)
    {
        var at = rule.Fields.Select(f => IndexOf(table, f)).ToArray();
        var number = book.Add(rule.Code, rule.Fields[^1], rule.Severity);
        return new RowRule(number, rule.Form switch
        {
            RowRuleForm.Order => cells => IsRead(cells[at[0]]) && IsRead(cells[at[1]]) && cells[at[0]].Value > cells[at[1]].Value,
            RowRuleForm.Needs => Conditional(rule, table, at, CellState.Blank),
            RowRuleForm.Blank => Conditional(rule, table, at, CellState.Read),
            RowRuleForm.OneOf => cells => AllBlank(cells, at),
            _ => throw new ArgumentOutOfRangeException(nameof(rule)),
        });
    }

    private static RowPredicate Conditional(RowRuleDeclaration rule, ContractTable table, int[] at, CellState wrong)
    {
        var members = table.Fields[at[0]].Codes!.Members;
        var inPlay = members.Select(m => rule.When.Contains(m.Code, StringComparer.Ordinal)).ToArray();
        return cells => IsRead(cells[at[0]]) && inPlay[cells[at[0]].Value] && cells[at[1]].State == wrong;
    }

    private static bool AllBlank(ReadOnlySpan<ParsedCell> cells, int[] at)
    {
        foreach (var i in at)
        {
            if (cells[i].State != CellState.Blank)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsRead(ParsedCell cell) => cell.State == CellState.Read;

    private static int IndexOf(ContractTable table, string field)
    {
        for (var i = 0; i < table.Fields.Count; i++)
        {
            if (table.Fields[i].Name == field)
            {
                return i;
            }
        }

        throw new KeyNotFoundException($"Table {table.Name} has no field {field}.");
    }
}
