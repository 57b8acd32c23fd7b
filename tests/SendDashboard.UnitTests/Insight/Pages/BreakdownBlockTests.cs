using SendDashboard.Insight.Figures;
using SendDashboard.Insight.Measures;
using SendDashboard.Insight.Pages.Measures;

namespace SendDashboard.UnitTests.Insight.Pages;

public sealed class BreakdownBlockTests
{
    private static readonly DimensionMember[] Members = [new("A", "First"), new("B", "Second"), new("C", "Third"), new(Dimension.Unknown, "Not known")];

    [Fact]
    public void Groups_that_follow_each_other_keep_their_order() =>
        Assert.Equal(
            ["First", "Second", "Third", "Not known"],
            Order(true, (Dimension.Unknown, Figure.Shown(9)), ("C", Figure.Shown(3)), ("B", Figure.Hidden), ("A", Figure.Shown(1))));

    [Fact]
    public void Others_come_by_size_then_those_not_shown_in_their_order_and_not_known_last() =>
        Assert.Equal(
            ["Third", "First", "Second", "Not known"],
            Order(false, (Dimension.Unknown, Figure.Shown(9)), ("B", Figure.Hidden), ("A", Figure.Hidden), ("C", Figure.Shown(3))));

    [Fact]
    public void A_code_no_longer_in_use_is_named() =>
        Assert.Equal("Old name", new Dimension("need", "Need", false, Members) { Retired = [new("OLD", "Old name")] }.LabelOf("OLD"));

    private static IEnumerable<string> Order(bool ordered, params (string Member, Figure Value)[] figures) =>
        BreakdownBlock.Of([.. figures.Select(one => Group(one.Member, one.Value))], "X99000001", new Dimension("need", "Need", ordered, Members))!
            .Groups.Select(group => group.Label);

    private static MeasureFigure Group(string member, Figure value) => new()
    {
        Slug = "need-mix-ehc",
        Area = "X99000001",
        Period = new FigurePeriod("calendar-year", new(2025, 1, 1), new(2025, 12, 31)),
        Breakdown = "need",
        Member = member,
        Value = value,
    };
}
