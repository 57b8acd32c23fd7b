using System.Text.Json;
using SendDashboard.Core.Faults;
using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Reading;
using SendDashboard.Etl.Validating;
using SendDashboard.Etl.Validating.Cells;

namespace SendDashboard.Etl.Cataloguing;

/// <summary>
/// Every rule of a feed, as the engine itself would judge by it: those of its cells are asked of the very judges, those across fields of
/// the contract, those across rows of the contract or else of the feed's check SQL.
/// </summary>
public static class RuleCatalogue
{
    private const string Cell = "cell";
    private const string Row = "row";
    private const string Table = "table";

    /// <summary>The rules of a contract, in its order.</summary>
    public static IReadOnlyList<RuleEntry> Of(Contract contract, MessageCatalogue messages)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(messages);
        var rules = contract.Tables.SelectMany(table => TableRules(contract, table)).Concat(Across(contract, messages));
        return [.. rules.DistinctBy(rule => (rule.Table, rule.Field, rule.Code, rule.Severity))];
    }

    private static IEnumerable<RuleEntry> TableRules(Contract contract, ContractTable table)
    {
        var book = new RuleBook();
        book.Error(FaultCode.CellCount, null);
        book.Error(FaultCode.StrayQuote, null);
        var day = new DateOnly(2000, 1, 1);
        var judging = new JudgingDay(day, new DeliveryPeriod("day", day, day, day), false);
        foreach (var field in table.Fields)
        {
            CellJudges.For(field, book, judging);
        }

        foreach (var rule in book.Rules)
        {
            var codes = rule.Field is null ? null : table.Field(rule.Field).Codes;
            var isOfList = rule.Code is FaultCode.UnknownCode or FaultCode.RetiredCode;
            yield return new RuleEntry(contract.Extract, table.Name, rule.Field, rule.Code, Words.Of(rule.Severity), Cell, isOfList ? codes?.Source ?? "" : "", null, null, null, null);
        }

        foreach (var rule in table.RowRules)
        {
            yield return Backed(contract, table.Name, rule.Fields, rule.Code, rule.Severity, Row, rule.Backing);
        }

        if (table.Key.Count > 0)
        {
            var key = string.Join(", ", table.Key);
            yield return new RuleEntry(contract.Extract, table.Name, key, "KEY-01", "query", Table, "", null, null, null, null);
            yield return new RuleEntry(contract.Extract, table.Name, key, "KEY-02", "error", Table, "", null, null, null, null);
        }

        if (table.Parent is { } parent)
        {
            yield return new RuleEntry(contract.Extract, table.Name, parent.Field, "TREE-01", "error", Table, "", null, null, null, null);
        }
    }

    /// <summary>What the contract says of rules across rows; of those it says nothing of, what the check SQL raises.</summary>
    private static IEnumerable<RuleEntry> Across(Contract contract, MessageCatalogue messages)
    {
        var said = contract.CrossRules.Select(rule => Backed(contract, rule.Table, rule.Fields, rule.Code, rule.Severity, Table, rule.Backing)).ToList();
        return said.Concat(CheckSqlRules.Of(contract, messages).Where(rule => said.All(one => one.Code != rule.Code)));
    }

    private static RuleEntry Backed(
        Contract contract, string table, IReadOnlyList<string> fields, string code, Severity severity, string scope, RuleBacking backing) => new(
        contract.Extract, table, fields.Count == 0 ? null : string.Join(", ", fields), code, Words.Of(severity), scope,
        backing.Source, backing.FirstYear, backing.LastYear, Sample(backing.Breaks), Sample(backing.Passes));

    private static string? Sample<TRows>(IReadOnlyDictionary<string, TRows> rows) => rows.Count == 0 ? null : JsonSerializer.Serialize(rows);
}
