using Npgsql;
using SendDashboard.Insight.Comparison;
using SendDashboard.Insight.Suppression;

namespace SendDashboard.Insight.Measures.Refreshing;

/// <summary>One refresh: a transaction that holds the lock, what is to be worked out, and what counts.</summary>
internal sealed class RefreshSession : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;
    private readonly MeasureCatalogue catalogue;
    private readonly string homeArea;
    private readonly DateTimeOffset now;
    private readonly List<(Measure Measure, HashSet<MeasurePeriod>? Periods)> local = [];
    private readonly List<Measure> published = [];
    private List<CountingDelivery> counting = [];
    private ILookup<string, HeldPeriod> held = Enumerable.Empty<HeldPeriod>().ToLookup(each => each.Slug);

    private RefreshSession(NpgsqlConnection connection, NpgsqlTransaction transaction, MeasureCatalogue catalogue, string homeArea, DateTimeOffset now) =>
        (this.connection, this.transaction, this.catalogue, this.homeArea, this.now) = (connection, transaction, catalogue, homeArea, now);

    public static async Task<RefreshSession> BeginAsync(
        NpgsqlDataSource worker, MeasureCatalogue catalogue, string homeArea, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var connection = await worker.OpenConnectionAsync(cancellationToken);
        var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var session = new RefreshSession(connection, transaction, catalogue, homeArea, now);
        await RefreshQueries.LockAsync(connection, cancellationToken);
        var extracts = catalogue.Measures.Values.SelectMany(measure => measure.Sources.Append(measure.Published?.Extract)).OfType<string>().Distinct().ToArray();
        session.counting = await RefreshQueries.CountingAsync(connection, extracts, cancellationToken);
        session.held = (await RefreshQueries.HeldAsync(connection, cancellationToken)).ToLookup(each => each.Slug, StringComparer.Ordinal);
        return session;
    }

    /// <summary>A delivery, whether it counts or not. There must be one.</summary>
    public async Task<CountingDelivery> DeliveryAsync(long deliveryId, CancellationToken cancellationToken) =>
        await RefreshQueries.DeliveryAsync(connection, deliveryId, cancellationToken)
            ?? throw new ArgumentException($"There is no delivery {deliveryId}.", nameof(deliveryId));

    /// <summary>Its values come from other files than today's, or none are held though a delivery reports on it.</summary>
    public bool IsOutOfDate(Measure measure) => held.Contains(measure.Slug)
        ? held[measure.Slug].Any(each => each.Definition != measure.Definition)
        : counting.Any(delivery => measure.IsDrivenBy(delivery.Extract) || delivery.Extract == measure.Published?.Extract);

    public void WorkOut(Measure measure, HashSet<MeasurePeriod>? periods) => local.Add((measure, periods));

    public void WorkOutPublished(Measure measure)
    {
        if (measure.Published is not null)
        {
            published.Add(measure);
        }
    }

    public async Task<RefreshResult> CompleteAsync(CancellationToken cancellationToken)
    {
        var star = new StarReader(connection);
        List<MeasureValue> values = [];
        List<RefreshScope> scopes = [];
        foreach (var (measure, periods) in local)
        {
            await WorkOutAsync(star, measure, periods, values, scopes, cancellationToken);
        }

        foreach (var measure in published)
        {
            var rows = await PublishedReader.ReadAsync(star, connection, measure.Published!, CountingOf(measure.Published!.Extract), cancellationToken);
            values.AddRange(new PublishedValues(measure, measure.Published).Of(rows));
            scopes.Add(new RefreshScope(measure.Slug, "published", null));
        }

        // Typed-in figures are few and depend on no delivery, so they are looked at every time.
        values.AddRange(catalogue.Measures.Values.SelectMany(StatedValues.Of));
        scopes.AddRange(catalogue.Measures.Keys.Select(slug => new RefreshScope(slug, "stated", null)));

        var store = new ValueStore(connection, now);
        await store.StoreAsync(values, scopes, cancellationToken);
        await store.RetireUnknownAsync(catalogue.Measures.Keys, cancellationToken);
        await NeighbourStore.KeepAsync(connection, catalogue.Comparators.Values, cancellationToken);
        var shown = await new ShownStep(connection, catalogue).RunAsync(cancellationToken);
        await RefreshCommand.RunAsync(connection, "behind.sql", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new RefreshResult(local.Select(each => each.Measure).Union(published).Count(), values.Count, shown);
    }

    public async Task<int> ShowAsync(CancellationToken cancellationToken)
    {
        var scopes = local.SelectMany(each => ScopeOf(each.Measure, each.Periods, new Coverage(each.Measure, counting)));
        await new ValueStore(connection, now).ScopeAsync([.. scopes], cancellationToken);
        var shown = await new ShownStep(connection, catalogue).RunAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return shown;
    }

    private async Task WorkOutAsync(
        StarReader star, Measure measure, HashSet<MeasurePeriod>? periods, List<MeasureValue> values, List<RefreshScope> scopes,
        CancellationToken cancellationToken)
    {
        var coverage = new Coverage(measure, counting);
        if (LacksASource(measure))
        {
            scopes.Add(new RefreshScope(measure.Slug, "local", null));
            return;
        }

        var dimensions = catalogue.DimensionsOf(measure).ToArray();
        var deliveries = measure.Sources.SelectMany(CountingOf);
        if (periods is not null)
        {
            var reporting = periods.SelectMany(period => coverage.Reported.GetValueOrDefault(period) ?? []).ToHashSet();
            deliveries = measure.Sources.SelectMany(source => CountingOf(source).Where(each => !measure.IsDrivenBy(source) || reporting.Contains(each)));
        }

        var sums = await star.SumsAsync(measure, dimensions, [.. deliveries], cancellationToken);
        values.AddRange(new LocalValues(measure, dimensions, coverage, homeArea).Of(sums, period => periods?.Contains(period) != false));
        scopes.AddRange(ScopeOf(measure, periods, coverage));
    }

    /// <summary>A person looked up in an extract that never came would count as not known, which is another figure.</summary>
    private bool LacksASource(Measure measure) => measure.NeedsEverySource
        && !(counting.Any(each => measure.IsDrivenBy(each.Extract))
            && measure.Sources.Where(source => !measure.IsDrivenBy(source)).All(source => counting.Any(each => each.Extract == source)));

    /// <summary>The periods worked out, and those that no delivery reports on: missing now, or held from a delivery that no longer counts.</summary>
    private IEnumerable<RefreshScope> ScopeOf(Measure measure, HashSet<MeasurePeriod>? periods, Coverage coverage) => periods is null
        ? [new RefreshScope(measure.Slug, "local", null)]
        : periods.Concat(coverage.Missing()).Concat(held[measure.Slug].Select(each => each.Period).Where(period => !coverage.Reported.ContainsKey(period)))
            .Distinct().Select(period => new RefreshScope(measure.Slug, "local", period));

    private long[] CountingOf(string extract) => [.. counting.Where(each => each.Extract == extract).Select(each => each.DeliveryId)];

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
