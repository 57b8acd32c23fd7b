using System.Data;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using SendDashboard.Core;
using SendDashboard.Etl;
using SendDashboard.Etl.Loading;
using SendDashboard.Etl.Reading;
using SendDashboard.Etl.Runs;
using SendDashboard.Etl.Stages;
using SendDashboard.IntegrationTests.Fixtures;

namespace SendDashboard.IntegrationTests.Pipeline;

/// <summary>The real pipeline on a test database, as the Worker wires it; only the figures beyond the wall are counted, not computed.</summary>
internal sealed class Importer : IAsyncDisposable
{
    private readonly ThrowAwayFolder _folder = new();
    private readonly ServiceProvider _services;
    private readonly TestDatabase _database;

    public Importer(TestDatabase database, string? etlConfigs = null, TimeProvider? time = null, LeaseTerms? terms = null)
    {
        _database = database;
        var folders = ProductFolders.Find(name => name == "SEND_ETL_CONFIGS" ? etlConfigs : null);
        _services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace))
            .AddSingleton(time ?? TimeProvider.System)
            .AddSingleton(new HomeArea(HomeArea.Usual))
            .AddSingleton(terms ?? new LeaseTerms("test", LeaseTerms.UsualLength))
            .AddSingleton(database.Worker)
            .AddSingleton(provider => new RunDatabase(database.Connections.Worker, provider.GetRequiredService<ILoggerFactory>()))
            .AddDeliveryReading(folders)
            .AddImportPipeline()
            .AddSingleton<IFigures>(Figures)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public CountedFigures Figures { get; } = new();

    public CapturedLog Log { get; } = new();

    public string Folder => _folder.Path;

    public RunStore Runs => _services.GetRequiredService<RunStore>();

    public RunTaker Taker => _services.GetRequiredService<RunTaker>();

    public ImportPipeline Pipeline => _services.GetRequiredService<ImportPipeline>();

    /// <summary>One of the services the pipeline is made of.</summary>
    public T Of<T>() where T : notnull => _services.GetRequiredService<T>();

    public NpgsqlDataSource Owner => _database.Owner;

    /// <summary>Loads a file to its end, and runs every check over the whole database.</summary>
    public async Task<Loaded> LoadAsync(string agency, string path, bool acceptVolume = false)
    {
        var cancel = TestContext.Current.CancellationToken;
        var run = await Runs.QueueAsync(new NewRun(agency, Path.GetFileName(path), path, "test", AcceptVolume: acceptVolume), cancel);
        await Taker.WorkOneAsync(run, cancel);
        await CheckAsync();
        return await OutcomeAsync(run);
    }

    public async Task<Loaded> OutcomeAsync(long run)
    {
        await using var connection = await Owner.OpenConnectionAsync(TestContext.Current.CancellationToken);
        return await connection.QuerySingleAsync<Loaded>(
            """
            select r.run_id as Run, r.state as State, r.stage as Stage, r.attempt as Attempt, coalesce(r.reason_code, '') as Code, coalesce(d.delivery_id, 0) as Delivery,
                   coalesce(d.state, '') as DeliveryState, coalesce(d.rows_in_file, 0) as InFile, coalesce(d.rows_loaded, 0) as RowsLoaded,
                   coalesce(d.rows_not_loaded, 0) as NotLoaded, coalesce(d.rows_already_held, 0) as AlreadyHeld, coalesce(d.queries, 0) as Queries
            from ops.run r left join ops.delivery d using (delivery_id) where r.run_id = @run
            """, new { run });
    }

    /// <summary>Every check of sql/checks, over everything: none may find a row.</summary>
    public async Task CheckAsync()
    {
        await using var connection = await Owner.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var oneMoment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, TestContext.Current.CancellationToken);
        await Checks.MustFindNothingAsync(connection, null, TestContext.Current.CancellationToken);
    }

    public async Task<T> AskAsync<T>(string sql, object? parameters = null)
    {
        await using var connection = await Owner.OpenConnectionAsync(TestContext.Current.CancellationToken);
        return (await connection.ExecuteScalarAsync<T>(sql, parameters))!;
    }

    /// <summary>Faults of a delivery as code, table and line, in order.</summary>
    public async Task<string[]> FaultsAsync(long delivery)
    {
        await using var connection = await Owner.OpenConnectionAsync(TestContext.Current.CancellationToken);
        return [.. await connection.QueryAsync<string>(
            "select concat_ws(' ', code, table_name, line) from staging.row_fault where delivery_id = @delivery order by table_name, line, code", new { delivery })];
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }
}
