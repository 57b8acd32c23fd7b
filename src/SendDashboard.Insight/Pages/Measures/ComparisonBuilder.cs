using SendDashboard.Core.Statistics;
using SendDashboard.Insight.Measures;
using Test = SendDashboard.Core.Statistics.Comparison;

namespace SendDashboard.Insight.Pages.Measures;

/// <summary>Sets the latest yearly figure beside those of others: for the same days, else their latest, whose period is then said.</summary>
internal static class ComparisonBuilder
{
    public static AreaComparison? Of(
        Measure measure, Area area, (string Breakdown, string Member) group, Comparators comparators,
        IReadOnlyList<MeasureFigure> figures, IReadOnlyDictionary<string, string> names)
    {
        var own = Latest(figures, area.Code, group) ?? LatestMonth(figures, area.Code, group);
        if (own is null)
        {
            return null;
        }

        ComparedArea Compared(string code, string name, ComparedAs role)
        {
            var other = Matching(figures, code, group, own.Period);
            return new(code, names.GetValueOrDefault(code, name), role, other, Judged(own, other, role, measure.Polarity));
        }

        List<ComparedArea> areas = [new(area.Code, area.Name, ComparedAs.Own, own, Judgement.NotSet)];
        if (area.Code != comparators.Country)
        {
            areas.Add(Compared(comparators.Country, "England", ComparedAs.Country));
        }

        if (area.IsAuthority && comparators.Region is { } region)
        {
            areas.Add(Compared(region, "Region", ComparedAs.Region));
        }

        if (area.IsAuthority)
        {
            areas.AddRange(comparators.Neighbours.Where(one => one.Code != area.Code).Select(one => Compared(one.Code, one.Name, ComparedAs.Neighbour)));
        }

        return new AreaComparison(own, areas, comparators.Basis);
    }

    /// <summary>England and the region are taken as exact; a similar area has its own share of chance, where its limits are known.</summary>
    private static Judgement Judged(MeasureFigure own, MeasureFigure? other, ComparedAs role, Polarity polarity) => (own.Value.Value, other?.Value.Value) switch
    {
        (null, _) or (_, null) => Judgement.NotSet,
        _ when role == ComparedAs.Neighbour && other!.Interval is { } limits => Test.AgainstArea(own.Interval, limits, polarity),
        var (_, value) => Test.Against(own.Interval, value, polarity),
    };

    private static MeasureFigure? Matching(IReadOnlyList<MeasureFigure> figures, string area, (string Breakdown, string Member) group, FigurePeriod period) =>
        Yearly(figures, area, group).LastOrDefault(figure => figure.Period.Matches(period)) ?? Latest(figures, area, group);

    private static MeasureFigure? Latest(IReadOnlyList<MeasureFigure> figures, string area, (string Breakdown, string Member) group) =>
        Yearly(figures, area, group).Newest();

    private static MeasureFigure? LatestMonth(IReadOnlyList<MeasureFigure> figures, string area, (string Breakdown, string Member) group) =>
        Series.Of(figures, area, group.Breakdown, group.Member, monthly: true).Newest();

    private static IReadOnlyList<MeasureFigure> Yearly(IReadOnlyList<MeasureFigure> figures, string area, (string Breakdown, string Member) group) =>
        Series.Of(figures, area, group.Breakdown, group.Member, monthly: false);
}
