using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using SendDashboard.Core;
using SendDashboard.Etl;
using SendDashboard.Etl.Reading;
using SendDashboard.Etl.Runs;
using SendDashboard.Etl.Stages;
using SendDashboard.Insight.Measures;
using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Published;

/// <summary>Loads files of the agency <c>published</c> through the whole pipeline, with the worker's own login.</summary>
internal sealed class PublishedImport : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public PublishedImport(TestDatabase database)
    {
        var configuration = new ConfigurationBuilder().Build();
        var folders = ProductFolders.Find(name => configuration[name]);
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new HomeArea(HomeArea.Usual))
            .AddSingleton(new LeaseTerms("tests", LeaseTerms.UsualLength))
            .AddSingleton(database.Worker)
            .AddSingleton(provider => new RunDatabase(database.Connections.Worker, provider.GetRequiredService<ILoggerFactory>()))
            .AddDeliveryReading(folders)
            .AddImportPipeline()
            .AddMeasures(configuration)
            .AddSingleton<IFigures, Figures>()
            .BuildServiceProvider();
    }

    /// <summary>Loads a file or a folder and returns the run's number.</summary>
    public async Task<long> LoadAsync(string path, string? name = null)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var run = await _services.GetRequiredService<RunStore>().QueueAsync(
            new NewRun("published", name ?? Path.GetFileName(path), path, "tests"), cancellationToken);
        await _services.GetRequiredService<RunTaker>().WorkOneAsync(run, cancellationToken);
        return run;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed class Figures(MeasureRefresh refresh, NpgsqlDataSource database) : IFigures
    {
        public async Task<FiguresRefreshed> RefreshAsync(long deliveryId, CancellationToken cancellationToken)
        {
            var result = await refresh.RunAsync(database, deliveryId, cancellationToken);
            return new FiguresRefreshed(result.Values, result.Shown);
        }
    }
}
