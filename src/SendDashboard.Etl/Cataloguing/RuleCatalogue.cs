using System.Text.Json.Nodes;
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
        var document = JsonNode.Parse(ContractDocument.Json(contract))!;
        var rules = contract.Tables.SelectMany((table, at) => TableRules(contract, table, document["tables"]![at]!))
            .Concat(Across(contract, document, messages));
        return [.. rules.DistinctBy(rule => (rule.Table, rule.Field, rule.Code, rule.Severity))];
    }

    private static IEnumerable<RuleEntry> TableRules(Contract contract, ContractTable table, JsonNode document)
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

        foreach (var (rule, at) in table.RowRules.Select((rule, at) => (rule, at)))
        {
            yield return Backed(
                new RuleEntry(contract.Extract, table.Name, string.Join(", ", rule.Fields), rule.Code, Words.Of(rule.Severity), Row, "", null, null, null, null), document["row-rules"]?[at]?["backing"]);
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
    private static IEnumerable<RuleEntry> Across(Contract contract, JsonNode document, MessageCatalogue messages)
    {
        var said = (document["cross-rules"]?.AsArray() ?? []).Select(rule => Backed(
            new RuleEntry(
                contract.Extract, (string)rule!["table"]!, rule["fields"]?.AsArray() is { Count: > 0 } fields ? string.Join(", ", fields.Select(field => (string)field!)) : null,
                (string)rule["code"]!, (string)rule["severity"]!, Table, "", null, null, null, null),
            rule["backing"])).ToList();
        return said.Concat(CheckSqlRules.Of(contract, messages).Where(rule => said.All(one => one.Code != rule.Code)));
    }

    private static RuleEntry Backed(RuleEntry rule, JsonNode? backing) => backing is null ? rule : rule with
    {
        Source = (string?)backing["source"] ?? "", FirstYear = (int?)backing["first-year"], LastYear = (int?)backing["last-year"],
        Breaks = Sample(backing["breaks"]), Passes = Sample(backing["passes"]),
    };

    private static string? Sample(JsonNode? rows) => rows is JsonObject { Count: > 0 } ? rows.ToJsonString() : null;
}
