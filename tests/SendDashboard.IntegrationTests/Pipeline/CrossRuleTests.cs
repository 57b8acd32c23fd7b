using System.Text.RegularExpressions;
using Dapper;
using SendDashboard.Core;
using SendDashboard.Database;
using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Runs;
using SendDashboard.Etl.Stages;
using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Pipeline;

/// <summary>Every statement of <c>sql/load/…check.sql</c> is broken by the rows its contract shows for it, and kept by the others.</summary>
public sealed partial class CrossRuleTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly ContractLibrary Contracts = ContractLibrary.Load(ProductFolders.Find(_ => null));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static IEnumerable<Contract> Agreed => Contracts.All.Where(c => c.Basis == Basis.Agreement);

    public static TheoryData<string, int> Rules() => [.. Agreed.SelectMany(c => c.CrossRules.Select((_, i) => (c.Extract, i)))];

    public static TheoryData<string> Extracts() => [.. Agreed.Select(c => c.Extract)];

    [Theory]
    [MemberData(nameof(Extracts))]
    public void Every_code_a_script_raises_is_described_in_its_contract(string extract)
    {
        var contract = Contracts.Find(extract)!;
        var script = $"load/{extract.Replace('/', '-')}.check.sql";
        var raised = NamedSql.List(script).Count == 0 ? [] : Code().Matches(NamedSql.Read(script)).Select(m => m.Value.Trim('\'')).ToHashSet();

        Assert.Equal(raised.Order(StringComparer.Ordinal), contract.CrossRules.Select(r => r.Code).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_rule_across_rows_is_broken_by_its_own_rows_and_kept_by_the_others(string extract, int number)
    {
        var contract = Contracts.Find(extract)!;
        var rule = contract.CrossRules[number];
        var fault = (rule.Table, rule.Field, rule.Code, Words.Of(rule.Severity));

        Assert.Contains(fault, await FaultsAsync(contract, rule, rule.Backing.Breaks));
        Assert.DoesNotContain(fault, await FaultsAsync(contract, rule, rule.Backing.Passes));
    }

    private async Task<List<(string, string?, string, string)>> FaultsAsync(
        Contract contract, CrossRuleDeclaration rule, IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> rows)
    {
        await using var connection = await database.Owner.OpenConnectionAsync(Token);
        await using var alone = await connection.BeginTransactionAsync(Token);
        await connection.ExecuteAsync(string.Concat(contract.Tables.Select(table => StagedTable(table, rows.GetValueOrDefault(table.Name) ?? []))));
        await connection.ExecuteAsync(NamedSql.Read("cross-checked/begin.sql"), new { delivery = 0L });
        await connection.ExecuteAsync(CrossRules.OwnRules(contract.Extract.Replace('/', '-'))!, Parameters(contract, rule));
        return [.. await connection.QueryAsync<(string, string?, string, string)>("select table_name, field, code, severity from cross_fault")];
    }

    private static string StagedTable(ContractTable table, IReadOnlyList<IReadOnlyDictionary<string, string>> rows)
    {
        var name = SqlText.Quote($"stg_{table.SqlName}");
        var columns = string.Join(", ", table.Fields.Select(f => $"{SqlText.Quote(f.Column)} {f.SqlType}").Prepend("line bigint, row_hash bigint"));
        var inserts = rows.Select((row, i) => $"insert into {name} values ({i + 2}, {i}, {string.Join(", ", table.Fields.Select(f => Literal(f, row)))});\n");
        return $"create temporary table {name} ({columns}) on commit drop;\n{string.Concat(inserts)}";
    }

    private static string Literal(ContractField field, IReadOnlyDictionary<string, string> row) =>
        row.TryGetValue(field.Name, out var cell) && cell.Length > 0 ? $"'{cell.Replace("'", "''", StringComparison.Ordinal)}'::{field.SqlType}" : "null";

    private static object Parameters(Contract contract, CrossRuleDeclaration rule)
    {
        var use = contract.Uses[^1];
        var year = rule.Backing.LastYear ?? Math.Max(rule.Backing.FirstYear ?? 0, 2026);
        var asOf = use.Period.Kind == "act-year" ? new DateOnly(year, 3, 31) : new DateOnly(year, 1, 15);
        var start = use.Period.Kind == "act-year" ? new DateOnly(year - 1, 4, 1) : use.Period.Kind == "day" ? asOf : new DateOnly(year - 1, 1, 1);
        return new
        {
            delivery = 0L, extract = contract.Extract, agency = contract.Agency, use = use.Name, area = HomeArea.Usual, periodKind = use.Period.Kind,
            periodStart = start, periodEnd = asOf, asOf,
        };
    }

    [GeneratedRegex("'[A-Z]{2,5}-[0-9]{2,4}[A-Z]?'")]
    private static partial Regex Code();
}
