using SendDashboard.Etl.Contracts;
using SendDashboard.Etl.Reading;
using SendDashboard.Etl.Validating;

namespace SendDashboard.UnitTests.Etl.Contracts;

/// <summary>A rule says where it is from, in which years it holds, and shows itself by its own rows: they are its help and its test.</summary>
public sealed class RuleBackingTests
{
    private static readonly MessageCatalogue Messages = MessageCatalogue.Load(Engine.Folders);

    private static IEnumerable<Contract> Agreed => Engine.Contracts.All.Where(c => c.Basis == Basis.Agreement);

    public static TheoryData<string, string, int> RowRules() =>
        [.. Agreed.SelectMany(c => c.Tables.SelectMany(t => t.RowRules.Select((_, i) => (c.Extract, t.Name, i))))];

    [Fact]
    public void Every_rule_says_its_source_and_years_and_has_rows_that_show_it()
    {
        var rules = Agreed.SelectMany(c => c.Tables.SelectMany(t => t.RowRules.Select(r => (Name: $"{c.Extract} {t.Name} {r.Code} {r.Fields[^1]}", r.Backing)))
            .Concat(c.CrossRules.Select(r => (Name: $"{c.Extract} {r.Table} {r.Code} {r.Field}", r.Backing))));

        Assert.Empty(rules.Where(r => !r.Backing.IsWhole).Select(r => r.Name));
    }

    [Fact]
    public void Every_rule_has_words_of_the_same_effect() =>
        Assert.All(
            Agreed.SelectMany(c => c.CrossRules.Select(r => (r.Code, r.Severity)).Concat(c.Tables.SelectMany(t => t.RowRules.Select(r => (r.Code, r.Severity))))),
            r => Assert.Equal(Words.Of(r.Severity), Messages.Find(r.Code)?.Effect));

    [Theory]
    [MemberData(nameof(RowRules))]
    public void A_rule_across_fields_is_broken_by_its_own_row_and_kept_by_the_other(string extract, string table, int number)
    {
        var contract = Engine.Contracts.Find(extract)!;
        var rule = contract.Table(table).RowRules[number];

        Assert.Contains(rule.Code, Broken(contract, table, rule, rule.Backing.Breaks));
        Assert.DoesNotContain(rule.Code, Broken(contract, table, rule, rule.Backing.Passes));
    }

    [Theory]
    [InlineData(2023, true)]
    [InlineData(2025, true)]
    [InlineData(2022, false)]
    [InlineData(2026, false)]
    public void A_rule_holds_in_its_years_only(int year, bool holds)
    {
        var rows = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>();

        Assert.Equal(holds, new RuleBacking("Guide", 2023, 2025, rows, rows).HoldsOn(new DateOnly(year, 1, 15)));
    }

    private static IEnumerable<string> Broken(
        Contract contract, string table, RowRuleDeclaration rule, IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> rows)
    {
        var year = rule.Backing.LastYear ?? Math.Max(rule.Backing.FirstYear ?? 0, 2026);
        var period = new DeliveryPeriod("calendar-year", new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), new DateOnly(year, 12, 31));
        var validator = new RowValidator(contract, table, contract.Uses[^1], period, Engine.CoverOf(contract), Messages);
        var row = Assert.Single(rows[table]);
        return validator.Validate(new RowToCheck(row)).Errors.Where(e => e.PropertyName == rule.Fields[^1]).Select(e => e.ErrorCode);
    }
}
