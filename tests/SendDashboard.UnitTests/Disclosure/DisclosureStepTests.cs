using FsCheck;
using FsCheck.Fluent;
using SendDashboard.Core.Disclosure;
using static SendDashboard.UnitTests.Disclosure.Tables;

namespace SendDashboard.UnitTests.Disclosure;

public sealed class DisclosureStepTests
{
    [Theory] // the total first, then the members
    [InlineData("40 5 15 20", 5, 14, 21)] // nothing small: each rounded for itself, totals need not add
    [InlineData("25 0 5 20", 0, 7, 18)] // a true nought is shown
    [InlineData("25 [c] [c] 0", 3, 20, 0)] // one small cell: its neighbour goes too
    [InlineData("85 [c] [c] 20 40", 3, 20, 21, 40)] // the first of the next smallest
    [InlineData("60 [c] [c] 0 [c]", 1, 1, 0, 58)] // 1 and 1 make 2, so the 58 goes too; hiding a nought would protect nobody
    [InlineData("[c] [c] [c] [c]", 3, 0, 0)] // a whole of three shows nothing, noughts neither
    [InlineData("0 0 0", 0, 0)]
    public void Shows_what_it_should(string shown, params int[] counts) =>
        Assert.Equal(shown, Shown(DisclosureStep.Apply(OfCounts(counts), DisclosureRules.Partnership)));

    [Theory]
    [InlineData(3, 50, HiddenReason.Primary)] // numerator
    [InlineData(47, 50, HiddenReason.Primary)] // three are not
    [InlineData(0, 4, HiddenReason.Primary)] // a group of four
    [InlineData(0, 9, HiddenReason.GroupDisclosure)]
    [InlineData(9, 9, HiddenReason.GroupDisclosure)]
    [InlineData(0, 10, HiddenReason.None)]
    [InlineData(10, 10, HiddenReason.None)]
    [InlineData(5, 10, HiddenReason.None)]
    [InlineData(0, 0, HiddenReason.None)]
    public void A_share_of_people_is_hidden_for_itself(int numerator, int denominator, HiddenReason expected)
    {
        var table = new DisclosureTable([new(numerator, denominator)], []);
        Assert.Equal(expected, DisclosureStep.Apply(table, DisclosureRules.Partnership)[0].Hidden);
    }

    [Theory]
    [InlineData(2, 50, HiddenReason.None)] // two plans on time say nothing about a child
    [InlineData(48, 50, HiddenReason.None)]
    [InlineData(2, 4, HiddenReason.Primary)]
    [InlineData(6, 9, HiddenReason.SmallDenominator)]
    [InlineData(6, 10, HiddenReason.None)]
    public void Service_performance_tests_the_denominator_only(int numerator, int denominator, HiddenReason expected)
    {
        var table = new DisclosureTable([new(numerator, denominator)], []);
        Assert.Equal(expected, DisclosureStep.Apply(table, DisclosureRules.PartnershipServicePerformance)[0].Hidden);
    }

    [Fact]
    public void Milton_Keynes_20_week_figure_is_shown_rounded()
    {
        var shown = DisclosureStep.Apply(new DisclosureTable([new(138, 321)], []), DisclosureRules.PartnershipServicePerformance)[0];
        Assert.Equal(new DisclosedCell(140, 320, HiddenReason.None), shown);
    }

    [Fact]
    public void The_example_of_the_README_holds()
    {
        var table = DisclosureTable.OneWay(new(138, 321), [new(90, 210), new(45, 104), new(3, 7)]);
        Assert.Equal("140/320 90/210 [c] [c]", Shown(DisclosureStep.Apply(table, DisclosureRules.PartnershipServicePerformance)));
    }

    [Fact]
    public void Every_number_of_a_hidden_cell_goes_together()
    {
        var hidden = DisclosureStep.Apply(OfShares(new(3, 50), new(20, 60), new(30, 80)), DisclosureRules.Partnership);
        Assert.Equal("55/190 [c] [c] 30/80", Shown(hidden));
        Assert.Equal([HiddenReason.None, HiddenReason.Primary, HiddenReason.Secondary, HiddenReason.None], hidden.Select(cell => cell.Hidden));
        Assert.All(hidden.Where(cell => cell.IsHidden), cell => Assert.Equal((null, null), (cell.Numerator, cell.Denominator)));
    }

    [Fact]
    public void The_denominator_line_is_protected_as_the_numerator_line_is()
    {
        // The last group has six people; another must go, or its six could be had from the total.
        var shown = DisclosureStep.Apply(OfShares(new(10, 40), new(20, 60), new(0, 6)), DisclosureRules.PartnershipServicePerformance);
        Assert.Equal("30/105 [c] 20/60 [c]", Shown(shown));
    }

    [Fact]
    public void Five_ones_are_withheld_altogether_so_that_nobody_can_share_out_the_total() =>
        // With the noughts shown, five hidden cells of at least one under a total of 5 to 7 would each be 1, 2 or 3.
        Assert.Equal("5 [c] [c] [c] [c] [c] [c] [c]", Shown(DisclosureStep.Apply(OfCounts(1, 1, 1, 1, 1, 0, 0), DisclosureRules.Partnership)));

    [Fact]
    public void A_row_and_a_column_of_one_cell_hide_a_rectangle()
    {
        var shown = DisclosureStep.Apply(OfRows([3, 20, 30], [20, 25, 30], [30, 35, 40]), DisclosureRules.Partnership);
        var cells = shown.Skip(7).Chunk(3).Select(row => Shown(row)).ToArray();
        Assert.Equal(["[c] [c] 30", "[c] [c] 30", "30 35 40"], cells);
        Assert.All(shown.Take(7), margin => Assert.False(margin.IsHidden));
    }

    [Fact]
    public void Breakdowns_of_one_total_are_judged_together()
    {
        var table = DisclosureTable.Family(new(3), [[new(3), new(0)], [new(1), new(2)]]);
        Assert.All(DisclosureStep.Apply(table, DisclosureRules.Partnership), cell => Assert.True(cell.IsHidden));
    }

    [Fact]
    public void Parts_that_overlap_are_not_protected_by_their_neighbours()
    {
        // A child may have several disabilities: nothing can be subtracted, so nothing more is hidden.
        DisclosureCell[] cells = [new(30), new(25), new(3), new(20)];
        var table = new DisclosureTable(cells, [new DisclosureLine(0, [1, 2, 3], AddsUp: false)]);
        Assert.Equal("30 25 [c] 20", Shown(DisclosureStep.Apply(table, DisclosureRules.Partnership)));
    }

    [Fact]
    public void The_public_rule_hides_up_to_seven()
    {
        var rules = new DisclosureRules(HideBelow: 8);
        Assert.Equal("110 [c] [c] 80", Shown(DisclosureStep.Apply(OfCounts(7, 20, 81), rules)));
        Assert.Equal("110 10 20 80", Shown(DisclosureStep.Apply(OfCounts(8, 20, 81), rules)));
    }

    [Theory]
    [InlineData(12, 10)]
    [InlineData(13, 15)]
    [InlineData(5, 5)]
    [InlineData(7, 5)]
    [InlineData(8, 10)]
    public void Rounds_to_the_nearest_five(int count, int shown) => Assert.Equal(shown, DisclosureRules.Partnership.Round(count));

    [Fact]
    public void Rounds_halves_up() => Assert.Equal((10, 20, 7), (
        new DisclosureRules(RoundTo: 10).Round(5), new DisclosureRules(RoundTo: 10).Round(15), new DisclosureRules(RoundTo: 1).Round(7)));

    [Fact]
    public void A_line_that_does_not_add_up_is_refused_without_naming_figures()
    {
        var error = Assert.Throws<ArgumentException>(() => DisclosureTable.OneWay(new(4711), [new(4700), new(4)]));
        Assert.DoesNotContain("47", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => DisclosureTable.OneWay(new(10, 20), [new(4, 10), new(6, 9)]));
        Assert.Throws<ArgumentException>(() => DisclosureTable.OneWay(new(10), [new(10, 20)]));
        Assert.Throws<ArgumentException>(() => new DisclosureTable([new(-1)], []));
    }

    [Fact]
    public void Every_small_count_is_hidden_and_every_decision_is_the_same_again() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Shares(2, 12).ToArbitrary(), table =>
        {
            var shown = DisclosureStep.Apply(table, DisclosureRules.Partnership);
            return shown.SequenceEqual(DisclosureStep.Apply(table, DisclosureRules.Partnership))
                && shown.Zip(table.Cells).All(pair => pair.First.IsHidden || !pair.Second.IsSmall())
                && shown.Zip(table.Cells).All(pair => pair.First.IsHidden
                    || (pair.First.Numerator, pair.First.Denominator)
                        == (DisclosureRules.Partnership.Round(pair.Second.Numerator), DisclosureRules.Partnership.Round(pair.Second.Denominator!.Value)));
        }));

    [Fact]
    public void Nothing_is_hidden_where_nothing_is_small() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Gen.Choose(5, 200).ArrayOf().Where(a => a.Length > 0).ToArbitrary(), counts =>
            DisclosureStep.Apply(OfCounts(counts), DisclosureRules.Partnership).All(cell => !cell.IsHidden)));

    [Fact]
    public void At_least_half_of_the_cells_of_sparse_tables_stay_in_sight()
    {
        // Not a law of privacy but of usefulness: a rule that hides everything would pass every other test here.
        var tables = Counts(5, 13).Sample(400, 1000);
        var cells = tables.SelectMany(table => DisclosureStep.Apply(table, DisclosureRules.Partnership)).ToArray();
        Assert.InRange(cells.Count(cell => !cell.IsHidden) / (double)cells.Length, 0.5, 0.95);
    }
}

internal static class Smallness
{
    /// <summary>The rule for cells on their own, written again from the page and not from the code.</summary>
    internal static bool IsSmall(this DisclosureCell cell)
    {
        var (n, d) = cell;
        return d is null
            ? n is >= 1 and <= 4
            : n is >= 1 and <= 4 || d - n is >= 1 and <= 4 || d is >= 1 and <= 9;
    }
}
