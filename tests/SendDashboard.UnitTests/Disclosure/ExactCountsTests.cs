using FsCheck;
using FsCheck.Fluent;
using SendDashboard.Core.Disclosure;
using static SendDashboard.UnitTests.Disclosure.Tables;

namespace SendDashboard.UnitTests.Disclosure;

/// <summary>Analysts see counts as they are, so an outsider subtracts exactly; the bar stays: no hidden count within a range narrower than 1 to 4.</summary>
public sealed class ExactCountsTests
{
    private static readonly DisclosureRules Rules = DisclosureRules.For(Audience.Analyst, servicePerformance: false);

    [Fact]
    public void No_hidden_count_of_a_breakdown_can_be_worked_out_from_exact_neighbours() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(Counts(1, 8).ToArbitrary(), Survives));

    [Fact]
    public void What_is_shown_is_the_count_itself() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Counts(1, 8).ToArbitrary(), table =>
            DisclosureStep.Apply(table, Rules).Select((cell, place) => cell.IsHidden || cell.Numerator == table.Cells[place].Numerator).All(same => same)));

    [Theory]
    [InlineData(3, 20)]
    [InlineData(1, 4, 30)]
    [InlineData(1, 1, 100)]
    [InlineData(1, 5)]
    [InlineData(2, 0, 0, 40)]
    public void Classic_tables_survive(params int[] counts) => Assert.True(Survives(OfCounts(counts)));

    // The hidden members share what is left of the total: each is one at least, so none is more than what the others leave.
    private static bool Survives(DisclosureTable table)
    {
        var shown = DisclosureStep.Apply(table, Rules);
        if (shown[0].IsHidden)
        {
            return shown.All(cell => cell.IsHidden);
        }

        var hidden = Enumerable.Range(1, shown.Count - 1).Where(place => shown[place].IsHidden).ToArray();
        var least = hidden.Length == shown.Count - 1 ? 0 : 1;
        var share = table.Cells[0].Numerator - shown.Skip(1).Where(cell => !cell.IsHidden).Sum(cell => cell.Numerator!.Value);
        return hidden.Length == 0 || table.Cells[0].Numerator == 0 || share - (hidden.Length * least) >= 3;
    }
}
