using SendDashboard.Insight.Measures;

namespace SendDashboard.Insight.Pages.Measures;

/// <summary>Builds the measure page for what its address asks.</summary>
public sealed class MeasureViewQuery(MeasureCatalogue catalogue, ValuesQuery values, HomeArea home)
{
    /// <summary>The page of a measure; null when there is no such measure.</summary>
    public async Task<MeasureView?> FindAsync(string slug, MeasureAsk ask, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ask);
        if (catalogue.Find(slug) is not { } measure)
        {
            return null;
        }

        var areas = await values.AreasAsync(slug, home.Code, cancellationToken);
        var area = (areas.FirstOrDefault(one => one.Code == ask.Area) ?? areas.FirstOrDefault(one => one.Code == home.Code)).OrUnknown(home.Code);
        var comparators = await Comparators.OfAsync(area, catalogue, values, cancellationToken);
        var all = await values.AllAsync([slug], [area.Code, .. comparators.Codes], cancellationToken);
        return await BuildAsync(measure, area, areas, comparators, all, ask, cancellationToken);
    }

    private async Task<MeasureView> BuildAsync(
        Measure measure, Area area, IReadOnlyList<Area> areas, Comparators comparators,
        IReadOnlyList<MeasureFigure> all, MeasureAsk ask, CancellationToken cancellationToken)
    {
        var figures = ValuesQuery.Best(all).ToList();
        var own = figures.Where(figure => figure.Area == area.Code).ToList();
        var groups = MixOf(measure, own);
        var group = groups.Count == 0 ? ((string Code, string Label)?)null
            : groups.Where(one => one.Code == ask.Member).Cast<(string Code, string Label)?>().FirstOrDefault() ?? groups[0];
        var key = group is { } chosen ? (Breakdown: measure.Dimensions[0], Member: chosen.Code) : (Breakdown: "", Member: "");

        var months = Series.Of(own, area.Code, key.Breakdown, key.Member, monthly: true);
        var years = Series.Of(own, area.Code, key.Breakdown, key.Member, monthly: false);
        var monthly = years.Count == 0 || (months.Count > 0 && ask.Every != "year");
        var whole = monthly ? months : years;
        var reading = SeriesReading.Of(whole, measure.Polarity, monthly);
        var target = TargetReading.Of(measure, whole.Newest(), reading.Chart);
        var names = (await values.FindAreasAsync(comparators.Codes, cancellationToken)).ToDictionary(one => one.Code, one => one.Name);
        var comparison = ComparisonBuilder.Of(measure, area, key, comparators, figures, names);
        var dimensions = catalogue.DimensionsOf(measure).Where(one => own.Any(figure => figure.Breakdown == one.Slug)).ToList();
        var breakdown = dimensions.Find(one => one.Slug == ask.Breakdown) ?? dimensions.FirstOrDefault();
        var closed = await values.ClosedAsync(cancellationToken);
        var closing = measure.ClosedBy(closed.Select(feed => feed.Extract).ToHashSet(StringComparer.Ordinal)).ToList();
        var deliveries = whole.SelectMany(figure => figure.Deliveries).Distinct().ToList();
        return new MeasureView
        {
            Measure = measure,
            Area = area,
            Areas = areas,
            Monthly = monthly,
            HasBothRhythms = months.Count > 0 && years.Count > 0,
            Group = group,
            Groups = groups,
            Whole = whole,
            Shown = Between(whole, ask.From, ask.To),
            Reading = reading,
            Headline = HeadlineBuilder.Sentence(measure, group?.Label, whole, reading, target, comparison),
            Target = target,
            Comparison = comparison,
            Dimensions = dimensions,
            Breakdown = breakdown is null ? null : BreakdownBlock.Of(figures, area.Code, breakdown),
            Published = [.. Pairs(all, area.Code, key)],
            Closed = [.. closed.Where(feed => closing.Contains(feed.Extract))],
            Sources = deliveries.Count == 0 ? [] : await values.SourcesAsync(deliveries, cancellationToken),
            Loads = deliveries.Count == 0 ? [] : await values.LoadsAsync(deliveries, cancellationToken),
        };
    }

    /// <summary>The groups of a mix, largest first in its latest period; none for any other kind of measure.</summary>
    private List<(string Code, string Label)> MixOf(Measure measure, List<MeasureFigure> own)
    {
        if (measure.Type != MeasureType.Share || measure.Dimensions.Count == 0)
        {
            return [];
        }

        var dimension = catalogue.Dimensions[measure.Dimensions[0]];
        return [.. own.Where(figure => figure.Breakdown == dimension.Slug)
            .GroupBy(figure => figure.Member)
            .OrderByDescending(member => member.MaxBy(figure => figure.Period)!.Value.Value ?? -1)
            .Select(member => (member.Key, dimension.LabelOf(member.Key)))];
    }

    // What the address gets wrong is passed over: an unknown period filters nothing.
    private static IReadOnlyList<MeasureFigure> Between(IReadOnlyList<MeasureFigure> whole, string? from, string? to)
    {
        var codes = whole.Select(figure => figure.Period.Code).ToList();
        var first = from is null ? 0 : Math.Max(0, codes.IndexOf(from));
        var last = to is null || !codes.Contains(to) ? whole.Count - 1 : codes.LastIndexOf(to);
        return last < first ? whole : [.. whole.Skip(first).Take(last - first + 1)];
    }

    private static IEnumerable<PublishedPair> Pairs(IReadOnlyList<MeasureFigure> all, string area, (string Breakdown, string Member) key)
    {
        var own = all.Where(figure => figure.Area == area && figure.Breakdown == key.Breakdown && figure.Member == key.Member).ToList();
        return from ours in own
               where ours.Source == "local"
               from published in own
               where published.Source == "published" && published.Period.Matches(ours.Period)
               orderby ours.Period descending
               select new PublishedPair(ours.Period, ours, published);
    }
}
