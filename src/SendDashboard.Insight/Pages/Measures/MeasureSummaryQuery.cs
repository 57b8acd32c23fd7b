using SendDashboard.Insight.Headlines;
using SendDashboard.Insight.Measures;

namespace SendDashboard.Insight.Pages.Measures;

/// <summary>Every measure of the home area in one read: what the overview, the sections and the list are made of.</summary>
public sealed class MeasureSummaryQuery(MeasureCatalogue catalogue, ValuesQuery values, HomeArea home)
{
    /// <summary>Measures by name.</summary>
    public async Task<IReadOnlyList<MeasureSummary>> AllAsync(CancellationToken cancellationToken)
    {
        var area = (await values.FindAreasAsync([home.Code], cancellationToken)).SingleOrDefault().OrUnknown(home.Code);
        var comparators = new Comparators(England, null, [], null);
        var figures = await values.FiguresAsync([.. catalogue.Measures.Keys], [home.Code, England], cancellationToken);
        var closed = await values.ClosedAsync(cancellationToken);
        var closedExtracts = closed.Select(feed => feed.Extract).ToHashSet(StringComparer.Ordinal);
        var bySlug = figures.ToLookup(figure => figure.Slug);
        return [.. catalogue.Measures.Values
            .OrderBy(measure => measure.Name, StringComparer.OrdinalIgnoreCase)
            .Select(measure => Summarise(measure, area, comparators, [.. bySlug[measure.Slug]]) with
            {
                Closed = [.. closed.Where(feed => measure.ClosedBy(closedExtracts).Contains(feed.Extract))],
            })];
    }

    private const string England = "E92000001";

    private MeasureSummary Summarise(Measure measure, Area area, Comparators comparators, IReadOnlyList<MeasureFigure> figures)
    {
        var (key, group) = Largest(measure, figures);
        var months = Series.Of(figures, area.Code, key.Breakdown, key.Member, monthly: true);
        var monthly = months.Count > 0;
        var series = monthly ? months : Series.Of(figures, area.Code, key.Breakdown, key.Member, monthly: false);
        var reading = SeriesReading.Of(series, measure.Polarity, monthly);
        var target = TargetReading.Of(measure, series.Newest(), reading.Chart);
        var comparison = ComparisonBuilder.Of(measure, area, key, comparators, figures, new Dictionary<string, string>());
        var headline = HeadlineBuilder.Sentence(measure, group, series, reading, target, comparison);
        return new MeasureSummary(
            measure, series.Newest(), headline, reading.Latest?.Kind ?? SignalKind.NotSet, target, [.. series.Select(figure => figure.Value)])
        {
            Group = group,
        };
    }

    private ((string Breakdown, string Member) Key, string? Group) Largest(Measure measure, IReadOnlyList<MeasureFigure> figures)
    {
        if (measure.Type != MeasureType.Share || measure.Dimensions.Count == 0)
        {
            return (("", ""), null);
        }

        var dimension = catalogue.Dimensions[measure.Dimensions[0]];
        var largest = figures.Where(figure => figure.Area == home.Code && figure.Breakdown == dimension.Slug)
            .GroupBy(figure => figure.Member)
            .MaxBy(member => member.MaxBy(figure => figure.Period)!.Value.Value ?? -1)?.Key ?? "";
        return ((dimension.Slug, largest), dimension.LabelOf(largest));
    }
}
