using FsCheck;
using FsCheck.Fluent;
using SendDashboard.Core.Disclosure;
using static SendDashboard.UnitTests.Disclosure.Tables;

namespace SendDashboard.UnitTests.Disclosure;

/// <summary>
/// Judged by attack. The bar: knowing the rules, the rounded total and everything else that is shown, nobody can pin a hidden
/// count to one value, nor place it within a range narrower than "1 to 4" is (highest less lowest at least 3). The attackers here
/// count out every possibility and share no code with the product's own.
/// </summary>
public sealed class AttackTests
{
    private const int LeastRange = 3;

    [Fact]
    public void No_hidden_count_of_a_breakdown_can_be_worked_out() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(Counts(1, 8).ToArbitrary(), table => Survives(table)));

    [Fact]
    public void Classic_tables_survive()
    {
        int[][] classics =
        [
            [3, 20], [1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 0], [4, 5, 0, 0], [1, 4, 0, 0], [2, 3, 0], [1, 1, 100], [4, 4, 4],
            [1, 0, 0, 0, 5], [3, 5, 5, 5, 5], [1, 5], [4, 300], [1, 2, 3, 4], [1, 2, 2, 0, 0, 0], [2, 2, 2, 0], [1, 6, 6], [1, 1, 5],
        ];
        Assert.All(classics, counts => Assert.True(Survives(OfCounts(counts)), string.Join(' ', counts)));
    }

    [Fact]
    public void The_attack_itself_finds_what_is_not_protected()
    {
        // One hidden cell beside noughts; five cells of at least one that share 5 to 7; a single cell beside exact numbers.
        Assert.Equal([5, 6, 7], LineAttack.OnCounts("5 [c] 0 0".Split(' '), 1));
        Assert.Equal([1, 2, 3], LineAttack.OnCounts("5 [c] [c] [c] [c] [c] 0".Split(' '), 1));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9], LineAttack.OnCounts("25 [c] 20".Split(' '), 1));
    }

    [Fact]
    public void No_hidden_share_can_be_worked_out_from_numerators_denominators_and_what_lies_between() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(
            Shares(2, 4).Where(t => t.Cells[0].Denominator <= 45).ToArbitrary(), table => SurvivesAsShares(table)));

    [Fact]
    public void No_hidden_denominator_of_service_performance_can_be_worked_out() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(Shares(2, 4).Where(t => t.Cells[0].Denominator <= 45).ToArbitrary(), table =>
        {
            var shown = DisclosureStep.Apply(table, DisclosureRules.PartnershipServicePerformance);
            return shown[0].IsHidden
                ? shown.All(cell => cell.IsHidden)
                : Enumerable.Range(1, shown.Count - 1).Where(cell => shown[cell].IsHidden).All(cell =>
                    Range(LineAttack.OnShares(shown, cell, alone => alone.Denominator is >= 1 and <= 9), v => v.D) >= LeastRange);
        }));

    /// <summary>
    /// The attacker who owns the program: runs it on every table there could be and keeps those that give what is shown.
    /// </summary>
    [Theory]
    [InlineData(2, 40)]
    [InlineData(3, 16)]
    [InlineData(4, 9)]
    public void Not_even_running_the_program_on_every_possible_table_pins_a_hidden_count(int size, int most)
    {
        var possible = new Dictionary<string, List<int[]>>();
        foreach (var counts in Every(size, most))
        {
            var shown = Shown(DisclosureStep.Apply(OfCounts(counts), DisclosureRules.Partnership));
            if (!possible.TryGetValue(shown, out var tables))
            {
                possible[shown] = tables = [];
            }

            tables.Add(counts);
        }

        Assert.All(possible.Where(entry => entry.Value[0].Sum() <= most), entry =>
        {
            var marks = entry.Key.Split(' ');
            for (var cell = 0; cell < size; cell++)
            {
                if (marks[cell + 1] == "[c]")
                {
                    var values = entry.Value.Select(counts => counts[cell]).Distinct().ToArray();
                    Assert.True(values.Max() - values.Min() >= LeastRange, $"{entry.Key}: {string.Join(' ', values)}");
                }
            }
        });
    }

    [Fact]
    public void No_hidden_count_of_a_cross_of_two_breakdowns_can_be_worked_out() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Crosses(2, 5).ToArbitrary(), SurvivesAsCross));

    [Fact]
    public void No_hidden_numerator_denominator_or_complement_of_a_cross_can_be_worked_out() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(ShareCrosses(2, 4).ToArbitrary(), SurvivesAsCross));

    private static bool Survives(DisclosureTable table)
    {
        var shown = DisclosureStep.Apply(table, DisclosureRules.Partnership).Select(Shown).ToArray();
        return Enumerable.Range(0, shown.Length).Where(cell => shown[cell] == "[c]").All(cell =>
        {
            var values = LineAttack.OnCounts(shown, cell);
            return values.Contains((int)table.Cells[cell].Numerator) && values[^1] - values[0] >= LeastRange;
        });
    }

    private static bool SurvivesAsShares(DisclosureTable table)
    {
        var shown = DisclosureStep.Apply(table, DisclosureRules.Partnership);
        if (shown[0].IsHidden)
        {
            return shown.All(cell => cell.IsHidden);
        }

        return Enumerable.Range(1, shown.Count - 1).Where(cell => shown[cell].IsHidden).All(cell =>
        {
            var values = LineAttack.OnShares(shown, cell, alone => alone.IsSmall());
            var (total, own) = (table.Cells[0], table.Cells[cell]);
            return values.Contains(((int)own.Numerator, (int)own.Denominator!.Value))
                && (total.Numerator == 0 || Range(values, v => v.N) >= LeastRange)
                && (total.Numerator == total.Denominator || Range(values, v => v.D - v.N) >= LeastRange)
                && Range(values, v => v.D) >= LeastRange;
        });
    }

    private static Property SurvivesAsCross(DisclosureTable table)
    {
        var shown = DisclosureStep.Apply(table, DisclosureRules.Partnership);
        var given = CrossAttack.On(table, shown).Where(range => range.Greatest - range.Least < LeastRange).ToArray();
        return (given.Length == 0).Label($"{string.Join(' ', table.Cells)} is shown as {Shown(shown)}: {string.Join(' ', given)}");
    }

    private static int Range(IReadOnlyCollection<(int N, int D)> values, Func<(int N, int D), int> of) => values.Max(of) - values.Min(of);

    private static IEnumerable<int[]> Every(int size, int most) => size == 0
        ? [[]]
        : Every(size - 1, most).SelectMany(rest => Enumerable.Range(0, most + 1).Select(count => (int[])[.. rest, count]));
}
