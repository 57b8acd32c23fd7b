using SendDashboard.Core.Disclosure;
using SendDashboard.Insight.Measures;
using SendDashboard.Insight.Suppression;

namespace SendDashboard.UnitTests.Measures;

/// <summary>What the partnership is shown of one table, by type of measure.</summary>
public sealed class TheShownTable
{
    private static readonly MeasureCatalogue Catalogue = MeasureCatalogue.Load(TestFolders.Product());

    [Fact]
    public void Shows_no_share_of_a_whole_under_ten()
    {
        var shown = Of("need-mix-ehc", Cell(1, "", "", 8, 8), Cell(2, "primary-need", "ASD", 8, 8), Cell(3, "primary-need", "MLD", 0, 8));
        Assert.Equal([HiddenReason.None, HiddenReason.SmallDenominator, HiddenReason.SmallDenominator], shown.Select(cell => cell.Hidden));
    }

    [Fact]
    public void Works_a_rate_out_from_the_rounded_count_and_rounded_residents()
    {
        var shown = Of("ehc-rate-1000", Cell(1, "", "", 12, 1003))[0];
        Assert.Equal((10m, 1005m), (shown.Numerator!.Value, shown.Denominator!.Value));
        Assert.Equal(9.9502m, decimal.Round(shown.Result.Value!.Value, 4));
    }

    [Fact]
    public void Hides_a_small_count_though_nobody_is_below_its_line()
    {
        // Three plans without a date of birth have no residents of their own; three people are still three people.
        var shown = Of("ehc-rate-1000", Cell(1, "", "", 43, 1000), Cell(2, "age-band", "0-4", 40, 1000), Cell(3, "age-band", "unknown", 3, null));
        Assert.Equal(HiddenReason.Primary, shown[2].Hidden);
        Assert.Null(shown[2].Numerator);
        Assert.NotEqual(HiddenReason.None, shown[1].Hidden);
    }

    [Fact]
    public void Leaves_a_missing_period_without_figures_and_unhidden()
    {
        var shown = Of("csds-refs", Cell(1, "", "", null, null)).Single();
        Assert.Equal((HiddenReason.None, null, null), (shown.Hidden, shown.Numerator, shown.Result.Value));
    }

    [Fact]
    public void Tests_only_the_base_of_a_service_measure_and_also_the_complement_of_a_peoples_measure()
    {
        Assert.Equal(HiddenReason.None, Of("ehc-20wk", Cell(1, "", "", 48, 50))[0].Hidden);
        Assert.Equal(HiddenReason.Primary, Of("cin-disab", Cell(1, "", "", 48, 50))[0].Hidden);
        Assert.Equal(HiddenReason.Primary, Of("cin-disab", Cell(1, "", "", 2, 50))[0].Hidden);
    }

    private static ShownCell[] Of(string slug, params ValueCell[] cells) =>
        [.. new ShownTable(Catalogue.Measures[slug], Audience.Partnership).Of(cells).OrderBy(cell => cell.ValueId)];

    private static ValueCell Cell(long id, string breakdown, string member, decimal? numerator, decimal? denominator) =>
        new(id, breakdown, member, numerator, denominator);
}
