using SendDashboard.Database.Access;

namespace SendDashboard.Insight.Pages.Measures;

/// <summary>Figures and areas, with the precedence of sources already applied: local, else published, else stated.</summary>
public sealed class ValuesQuery(RequestDatabase database)
{
    private static readonly string[] Precedence = ["local", "published", "stated"];

    /// <summary>Every figure of the measures in the areas; one for each area, period and member.</summary>
    public async Task<IReadOnlyList<MeasureFigure>> FiguresAsync(
        IReadOnlyCollection<string> slugs, IReadOnlyCollection<string> areas, CancellationToken cancellationToken) =>
        [.. Best(await AllAsync(slugs, areas, cancellationToken))];

    /// <summary>Every figure, from every source.</summary>
    public async Task<IReadOnlyList<MeasureFigure>> AllAsync(
        IReadOnlyCollection<string> slugs, IReadOnlyCollection<string> areas, CancellationToken cancellationToken)
    {
        var rows = await database.RowsAsync<ValueRow>(
            "measure_values", new { slugs = slugs.ToArray(), areas = areas.ToArray() }, cancellationToken);
        return [.. rows.Select(FigureReader.Read)];
    }

    /// <summary>Areas that have a figure of a measure (of any, when none is named), and the home area.</summary>
    public Task<IReadOnlyList<Area>> AreasAsync(string? slug, string home, CancellationToken cancellationToken) =>
        database.RowsAsync<Area>("areas", new { slug, home }, cancellationToken);

    public Task<IReadOnlyList<Area>> FindAreasAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken) =>
        database.RowsAsync<Area>("area", new { codes = codes.ToArray() }, cancellationToken);

    public Task<IReadOnlyList<Neighbour>> NeighboursAsync(string area, CancellationToken cancellationToken) =>
        database.RowsAsync<Neighbour>("neighbours", new { area }, cancellationToken);

    public Task<IReadOnlyList<SourceRow>> SourcesAsync(IReadOnlyCollection<long> deliveries, CancellationToken cancellationToken) =>
        database.RowsAsync<SourceRow>("measure_sources", new { deliveries = deliveries.ToArray() }, cancellationToken);

    /// <summary>The loads themselves, as far as who asks may look at them.</summary>
    public Task<IReadOnlyList<SourceLoad>> LoadsAsync(IReadOnlyCollection<long> deliveries, CancellationToken cancellationToken) =>
        database.RowsAsync<SourceLoad>("source_loads", new { deliveries = deliveries.ToArray() }, cancellationToken);

    /// <summary>Feeds that no agreement covers today.</summary>
    public Task<IReadOnlyList<ClosedFeed>> ClosedAsync(CancellationToken cancellationToken) =>
        database.RowsAsync<ClosedFeed>("closed_feeds", null, cancellationToken);

    /// <summary>The best source of each figure. Periods match by their days, since sources name census days differently.</summary>
    public static IEnumerable<MeasureFigure> Best(IEnumerable<MeasureFigure> figures) => figures
        .GroupBy(figure => (figure.Slug, figure.Area, figure.Period.Start, figure.Period.End, figure.Breakdown, figure.Member))
        .Select(same => same.MinBy(figure => Array.IndexOf(Precedence, figure.Source))!);
}
